using System.Collections.Immutable;
using Bot.News.Quotes;
using Bot.News.Text;
using Bot.News.Wording;

namespace Bot.News.Answers;

/// <summary>The words of a topic, stemmed; those that every text has count only where there are no others.</summary>
internal sealed class TopicWords
{
    /// <summary>The share of a topic's words that words about it must have.</summary>
    private const double LeastOfTopic = 0.5;

    private readonly HashSet<string> _stems;

    private TopicWords(HashSet<string> stems) => _stems = stems;

    public IReadOnlyCollection<string> Stems => _stems;

    /// <summary>The topic's words, or null where there are none.</summary>
    public static TopicWords? Of(string? about)
    {
        var words = FoldedWords.Of(about ?? "", RememberedWords.Most);
        var topical = words.Where(w => !StopWords.Contains(w)).ToList();
        var stems = (topical.Count > 0 ? topical : words).Select(Stemmer.Stem).ToHashSet(StringComparer.Ordinal);
        return stems.Count == 0 ? null : new TopicWords(stems);
    }

    /// <summary>Whether a part of an article has at least half of the words.</summary>
    public bool FitsMostly(Document document, TextSpan within)
    {
        using var text = document.Article.Text.Open(within);
        return StemsIn(text.Units) >= LeastOfTopic * _stems.Count;
    }

    /// <summary>Whether a text has all of the words.</summary>
    public bool FitsWholly(ReadOnlySpan<char> text) => StemsIn(text) == _stems.Count;

    /// <summary>Where the words stand in a part of an article.</summary>
    public ImmutableArray<TextSpan> MarksIn(Document document, TextSpan within)
    {
        var marks = ImmutableArray.CreateBuilder<TextSpan>();
        using var text = document.Article.Text.Open(within);
        foreach (var (_, span) in Marks(text.Units))
        {
            marks.Add(new TextSpan(within.Start + span.Start, within.Start + span.End));
        }

        return marks.ToImmutable();
    }

    private int StemsIn(ReadOnlySpan<char> text) => Marks(text).Select(m => m.Stem).Distinct(StringComparer.Ordinal).Count();

    private List<(string Stem, TextSpan Span)> Marks(ReadOnlySpan<char> text)
    {
        var marks = new List<(string, TextSpan)>();
        Span<char> buffer = stackalloc char[Terms.MostLetters];
        var terms = new Terms(text, buffer);
        while (terms.Next())
        {
            var stem = Stemmer.Stem(terms.Folded.ToString());
            if (_stems.Contains(stem))
            {
                marks.Add((stem, new TextSpan(terms.Start, terms.End)));
            }
        }

        return marks;
    }
}
