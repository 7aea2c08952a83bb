using System.Runtime.InteropServices;

namespace Bot.News.Index;

/// <summary>Merges the postings of segments term after term, in alphabetical order.</summary>
internal static class PostingsMerger
{
    /// <param name="parts">Of each segment, in order.</param>
    public static Postings Merge(MergedUnits[] parts, Vocabulary vocabulary)
    {
        var all = new HashSet<int>();
        var most = 0;
        foreach (var part in parts)
        {
            all.UnionWith(part.Postings.Arrays.Terms);
            most += part.Postings.Arrays.Counts.Sum();
        }

        List<int> terms = new(all.Count), counts = new(all.Count), totals = new(all.Count);
        var writer = new BlockWriter(all.Count, most);
        var postings = new List<Posting>();
        foreach (var term in AlphabeticalOrder.Of([.. all], vocabulary))
        {
            postings.Clear();
            var total = 0;
            foreach (var part in parts)
            {
                total += part.Read(term, postings);
            }

            if (postings.Count > 0)
            {
                terms.Add(term);
                counts.Add(postings.Count);
                totals.Add(total);
                writer.Write(CollectionsMarshal.AsSpan(postings));
            }
        }

        return new Postings(writer.Arrays([.. terms], [.. counts], [.. totals]));
    }
}
