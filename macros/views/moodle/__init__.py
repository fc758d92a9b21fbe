"""The ways to the questions of a course as files for Moodle."""

from .files import link_of, moodle_files

__all__ = ["link_of", "moodle_files"]
