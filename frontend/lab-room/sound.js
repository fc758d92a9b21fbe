/** Two soft tones at the end of a step, made by the browser: no file is loaded. */

const TONES = [523.25, 659.25];
const LONG = 0.9;
const APART = 0.45;

/** @type {AudioContext | undefined} one for the page; browsers let it sound after somebody has pressed something */
let context;

export function ring() {
  try {
    context ??= new AudioContext();
    const audio = context;
    audio.resume().catch(() => undefined);
    TONES.forEach((tone, index) => {
      const from = audio.currentTime + index * APART;
      const sound = new OscillatorNode(audio, { type: "sine", frequency: tone });
      const loud = new GainNode(audio, { gain: 0 });
      loud.gain.setValueAtTime(0, from);
      loud.gain.linearRampToValueAtTime(0.25, from + 0.05);
      loud.gain.exponentialRampToValueAtTime(0.001, from + LONG);
      sound.connect(loud).connect(audio.destination);
      sound.start(from);
      sound.stop(from + LONG);
    });
  } catch {
    // No sound here: the end is seen.
  }
}
