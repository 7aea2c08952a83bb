using System.Runtime.InteropServices;

namespace Bot.News.Index;

/// <summary>
/// Merges the postings of segments without reading an article again: term after term in alphabetical order, the units
/// of one segment after those of the one before.
/// </summary>
internal static class PostingsMerger
{
    /// <param name="parts">Postings, in the order of their units.</param>
    /// <param name="places">For each of <paramref name="parts"/> and each of its units the unit that it becomes, ascending, or -1 where it goes.</param>
    /// <param name="losses">For each of <paramref name="parts"/> the postings of the units that go, or null where none does.</param>
    public static Postings Merge(ReadOnlySpan<Postings> parts, ReadOnlySpan<int[]> places, ReadOnlySpan<Postings?> losses, Vocabulary vocabulary)
    {
        var all = new HashSet<int>();
        var most = 0;
        foreach (var part in parts)
        {
            all.UnionWith(part.Arrays.Terms);
            most += part.Arrays.Counts.Sum();
        }

        var terms = AlphabeticalOrder.Of([.. all], vocabulary);
        var (kept, counts, totals) = (new List<int>(terms.Length), new List<int>(terms.Length), new List<int>(terms.Length));
        var writer = new BlockWriter(terms.Length, most);
        var postings = new List<Posting>();
        foreach (var term in terms)
        {
            postings.Clear();
            var total = 0;
            for (var i = 0; i < parts.Length; i++)
            {
                total += parts[i].Total(term) - (losses[i]?.Total(term) ?? 0);
                Read(parts[i], term, places[i], postings);
            }

            if (postings.Count > 0)
            {
                kept.Add(term);
                counts.Add(postings.Count);
                totals.Add(total);
                writer.Write(CollectionsMarshal.AsSpan(postings));
            }
        }

        return new Postings(writer.Arrays([.. kept], [.. counts], [.. totals]));
    }

    private static void Read(Postings part, int term, int[] places, List<Posting> postings)
    {
        var arrays = part.Arrays;
        var list = part[term];
        for (var number = list.First; number < list.End; number++)
        {
            var block = arrays.Block(number);
            var first = arrays.BlockNumbers[number] << PostingBlock.Shift;
            var impacts = block.Impacts;
            for (var i = 0; i < impacts.Length; i++)
            {
                if (impacts[i] > 0 && places[first + (block.IsDense ? i : block.Places[i])] is >= 0 and var place)
                {
                    postings.Add(new Posting(term, place, impacts[i]));
                }
            }
        }
    }
}
