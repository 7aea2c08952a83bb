using System.Runtime.InteropServices;

namespace Bot.News.Index;

/// <summary>Merges the postings of quotations term after term.</summary>
internal static class QuotationPostingsMerger
{
    /// <param name="parts">Of each segment, in order, the postings, and for each quotation the one that it becomes, ascending, or <see cref="MergedUnits.Dropped"/>.</param>
    /// <param name="quotations">How many are kept.</param>
    public static QuotationPostings Merge(ReadOnlySpan<(QuotationPostings Postings, int[] Places)> parts, int quotations)
    {
        var all = new HashSet<int>();
        foreach (var (postings, _) in parts)
        {
            all.UnionWith(postings.Terms);
        }

        int[] terms = [.. all];
        Array.Sort(terms);
        var writer = new QuotationPostingsWriter(quotations, terms.Length);
        var having = new List<int>();
        foreach (var term in terms)
        {
            having.Clear();
            foreach (var (postings, places) in parts)
            {
                Add(postings, term, places, having);
            }

            if (having.Count > 0)
            {
                writer.Write(term, CollectionsMarshal.AsSpan(having));
            }
        }

        return writer.Build();
    }

    private static void Add(QuotationPostings postings, int term, int[] places, List<int> having)
    {
        var (start, count) = (having.Count, postings.Count(term));
        CollectionsMarshal.SetCount(having, start + count);
        var read = CollectionsMarshal.AsSpan(having)[start..];
        postings.Open(term).Read(postings.Data, read);
        var kept = start;
        foreach (var quotation in read)
        {
            if (places[quotation] is not MergedUnits.Dropped and var place)
            {
                having[kept++] = place;
            }
        }

        CollectionsMarshal.SetCount(having, kept);
    }
}
