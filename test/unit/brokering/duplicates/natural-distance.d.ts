// Types of the one distance of `natural` that ours is compared with; the package has none for this file.
declare module 'natural/lib/natural/distance/levenshtein_distance.js' {
  const distances: {
    DamerauLevenshteinDistance(source: string, target: string, options: { restricted: boolean }): number;
  };
  export default distances;
}
