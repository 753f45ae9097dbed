// The topics whose events are streamed, by their place in a stream's position: part of the form of event ids.
// Introductions are streamed, and have no place: whoever reads a position reads how often something happened in each
// part of a topic, and so would know when the other side does something to an introduction.

export const followedTopics = { suggestion: 0, notice: 1 } as const;
export const followedTopicCount = Object.keys(followedTopics).length;
