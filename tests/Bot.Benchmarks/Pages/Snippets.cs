using Bot.News.Reading.Pages;

namespace Bot.Benchmarks.Pages;

/// <summary>A few pieces of text that are of the article, and a few that are not.</summary>
internal sealed class Snippets(PageTree tree, IReadOnlyList<string> with, IReadOnlyList<string> without) : IPageTruth
{
    private readonly string[] _with = [.. with.Select(Fold)];
    private readonly string[] _without = [.. without.Select(Fold)];

    // A piece that stands in several blocks says of none of them that it is of the article.
    private readonly HashSet<string> _once =
        [.. with.Select(Fold).Where(piece => tree.Blocks.Count(block => Fold(block.Text).Contains(piece, StringComparison.Ordinal)) == 1)];

    public bool? IsArticle(PageBlock block)
    {
        var text = Fold(block.Text);
        return Array.Exists(_with, piece => text.Contains(piece, StringComparison.Ordinal))
            ? Array.Exists(_with, piece => _once.Contains(piece) && text.Contains(piece, StringComparison.Ordinal)) ? true : null
            : Array.Exists(_without, piece => text.Contains(piece, StringComparison.Ordinal)) ? false : null;
    }

    public (int Hits, int Found, int Wanted) Count(string text)
    {
        var folded = Fold(text);
        var hits = _with.Count(piece => folded.Contains(piece, StringComparison.Ordinal));
        return (hits, hits + _without.Count(piece => folded.Contains(piece, StringComparison.Ordinal)), _with.Length);
    }

    private static string Fold(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
