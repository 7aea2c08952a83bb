using System.Collections.Immutable;
using Bot.News.Index;
using Bot.News.Quotes;
using Bot.News.Text;
using Bot.News.Wording;

namespace Bot.News.Answers;

/// <summary>What a person said.</summary>
public static class QuotesBy
{
    /// <summary>The most names that are suggested.</summary>
    private const int MostSuggestions = 8;

    /// <summary>The share of a topic's words that a quotation, or its sentence, must have.</summary>
    private const double LeastOfTopic = 0.5;

    /// <summary>All quotations of the person that the name fits, newest first; suggestions where it fits several or none.</summary>
    public static QuotesAnswer Answer(IndexSnapshot index, QuotesQuestion question)
    {
        var articles = index.Counts.Articles;
        var found = SpeakerSearch.Find(index, question.By);
        if (found.Count != 1)
        {
            return new QuotesAnswer(articles, null, [.. found.Take(MostSuggestions).Select(s => s.Name)], []);
        }

        var terms = Topic(question.About, index);
        var quotations = found[0].Quotes
            .Where(q => terms is null || IsAbout(q.Document, q.Quote, terms.Value))
            .OrderByDescending(q => q.Document.Article.Published ?? DateTimeOffset.MinValue)
            .ThenBy(q => q.Document.Article.Id, StringComparer.Ordinal)
            .ThenBy(q => q.Quote.Content[0].Start)
            .Select(q => ToPassage(q.Document, q.Quote, terms))
            .ToImmutableArray();
        return new QuotesAnswer(articles, found[0].Name, [], quotations);
    }

    private static (HashSet<string> Stems, int Count)? Topic(string? about, IndexSnapshot index)
    {
        var words = FoldedWords.Of(about ?? "", RememberedWords.Most);
        var topical = words.Where(w => !StopWords.Contains(w)).ToList();
        var stems = (topical.Count > 0 ? topical : words).Select(Stemmer.Stem).ToHashSet(StringComparer.Ordinal);
        return stems.Count == 0 ? null : (stems, stems.Count);
    }

    private static bool IsAbout(Document document, Quote quote, (HashSet<string> Stems, int Count) topic)
    {
        var whole = new TextSpan(quote.Content[0].Start, quote.Content[^1].End);
        var has = Marks(document, whole, topic.Stems).Select(m => m.Stem).ToHashSet(StringComparer.Ordinal);
        return has.Count >= LeastOfTopic * topic.Count;
    }

    private static Passage ToPassage(Document document, Quote quote, (HashSet<string> Stems, int Count)? topic)
    {
        var whole = new TextSpan(quote.Content[0].Start, quote.Content[^1].End);
        return new Passage(document, whole, topic is null ? [] : [.. Marks(document, whole, topic.Value.Stems).Select(m => m.Span)], quote);
    }

    private static List<(string Stem, TextSpan Span)> Marks(Document document, TextSpan within, HashSet<string> stems)
    {
        var marks = new List<(string, TextSpan)>();
        Span<char> buffer = stackalloc char[Terms.MostLetters];
        var terms = new Terms(within.In(document.Article.Text), buffer);
        while (terms.Next())
        {
            var stem = Stemmer.Stem(terms.Folded.ToString());
            if (stems.Contains(stem))
            {
                marks.Add((stem, new TextSpan(within.Start + terms.Start, within.Start + terms.End)));
            }
        }

        return marks;
    }
}
