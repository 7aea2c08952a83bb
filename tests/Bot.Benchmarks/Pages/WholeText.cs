using System.Text.RegularExpressions;
using Bot.News.Reading.Pages;

namespace Bot.Benchmarks.Pages;

/// <summary>The whole text of an article, counted in 4-word shingles.</summary>
internal sealed class WholeText : IPageTruth
{
    private readonly Dictionary<string, int> _shingles;
    private readonly string _lines;

    public WholeText(string text)
    {
        _shingles = Shingles(text);
        _lines = "\n" + string.Join('\n', text.Split('\n').Select(line => string.Join(' ', Words(line)))) + "\n";
    }

    public bool? IsArticle(PageBlock block)
    {
        var words = Words(block.Text);
        if (words.Length < 4)
        {
            return _lines.Contains($"\n{string.Join(' ', words)}\n", StringComparison.Ordinal);
        }

        var shingles = Shingles(block.Text);
        return shingles.Where(s => _shingles.ContainsKey(s.Key)).Sum(s => s.Value) * 2 > shingles.Values.Sum();
    }

    public (int Hits, int Found, int Wanted) Count(string text)
    {
        var have = Shingles(text);
        return (have.Sum(s => Math.Min(s.Value, _shingles.GetValueOrDefault(s.Key))), have.Values.Sum(), _shingles.Values.Sum());
    }

    private static string[] Words(string text) => [.. Regex.Matches(text, @"\w+").Select(m => m.Value)];

    private static Dictionary<string, int> Shingles(string text)
    {
        var words = Words(text);
        var shingles = new Dictionary<string, int>();
        for (var i = 0; i < Math.Max(words.Length > 0 ? 1 : 0, words.Length - 3); i++)
        {
            var shingle = string.Join(' ', words.Skip(i).Take(4));
            shingles[shingle] = shingles.GetValueOrDefault(shingle) + 1;
        }

        return shingles;
    }
}
