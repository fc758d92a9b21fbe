"""What chance does to a comparison of two groups, as a picture that answers."""

from .chance import chance

__all__ = ["chance"]
