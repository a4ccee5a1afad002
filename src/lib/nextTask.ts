// Lets waiting messages in, without the 4 ms that browsers add to nested timers.

const channel = typeof setImmediate === "undefined" ? new MessageChannel() : undefined;
const waiting: (() => void)[] = [];
if (channel) channel.port1.onmessage = () => waiting.shift()?.();

/** Resolves in a new task: what was posted to this thread before is handled first. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    if (!channel) return void setImmediate(resolve);
    waiting.push(resolve);
    channel.port2.postMessage(null);
  });
}
