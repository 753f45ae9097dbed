// The topics whose events are streamed, by their place in a stream's position: part of the form of event ids.

export const followedTopics = { suggestion: 0, notice: 1 } as const;
export const followedTopicCount = Object.keys(followedTopics).length;
