using System.Collections.Immutable;
using Bot.News.Answers;
using Bot.News.Answers.Asking;
using Bot.News.Index;
using Bot.News.Quotes;
using Bot.News.Text;

namespace Bot.News.Summaries;

/// <summary>One article of a summary of several: what each of its sentences is worth there.</summary>
internal sealed class Story
{
    /// <summary>The share of a sentence's score that is what it names of the topic; the rest is its worth to the article. Set by hand.</summary>
    private const double TopicShare = 0.6;

    /// <summary>From this share on an article is about the topic, and its other sentences count too.</summary>
    private const double AboutTopic = 0.5;

    /// <summary>The share of the topic that a sentence must name in an article that is about something else.</summary>
    private const double LeastShare = 0.34;

    /// <summary>The most sentences of an article that are looked at: pages of live reports run to many hundreds.</summary>
    private const int MostSentences = 120;

    /// <summary>The first sentences of an article, which say what it is about.</summary>
    private const int LeadSentences = 3;

    private readonly IndexedDocument _document;
    private readonly Topic? _topic;
    private readonly string _text;
    private readonly TextSpan[] _sentences;
    private readonly SummaryEstimate _estimate;
    private readonly Coverage _nothing;
    private readonly double[] _shares;

    /// <param name="document">The article.</param>
    /// <param name="topic">What the summary is about, or null for the latest news.</param>
    /// <param name="isOnly">Whether there is no other article.</param>
    /// <param name="accepts">Whether a sentence may be shown, given the quotation that it is part of.</param>
    public Story(IndexedDocument document, Topic? topic, bool isOnly, Func<Document, Quote?, bool> accepts)
    {
        _document = document;
        _topic = topic;
        _text = document.Document.Article.Text.ToString();
        _sentences = Summary.Candidates(document.Document, MostSentences);
        _estimate = new SummaryEstimate(new FeatureReader(_text, document.Document.Article.Title, _sentences), SummaryWeights.Default);
        _nothing = _estimate.Cover([]);
        Antecedents = new Antecedents(_text, _sentences);
        _shares = [.. _sentences.Select(s => topic?.Share(document, document.Document.SentenceAt(s.Start)) ?? 1)];
        var isAbout = isOnly || topic is null || topic.TitleShare(document) >= AboutTopic
            || _shares.Take(LeadSentences).Any(share => share >= AboutTopic);
        Scores = [.. Enumerable.Range(0, _sentences.Length).Select(i => Score(i, isAbout, accepts))];
    }

    public DateTimeOffset? Published => _document.Document.Article.Published;

    public Antecedents Antecedents { get; }

    /// <summary>What each sentence is worth, 0 to 1; 0 for those that are not to be shown.</summary>
    public ImmutableArray<double> Scores { get; }

    /// <summary>The words of a sentence, for telling whether another one says the same.</summary>
    public IEnumerable<string> WordsOf(int sentence)
    {
        var buffer = new char[Terms.MostLetters];
        var found = new List<string>();
        var words = new Terms(_sentences[sentence].In(_text), buffer);
        while (words.Next())
        {
            if (!StopWords.Contains(words.Folded))
            {
                found.Add(buffer.AsSpan(0, Stemmer.Stem(buffer.AsSpan(0, words.Folded.Length))).ToString());
            }
        }

        return found;
    }

    public Passage Show(int sentence)
    {
        var (document, span) = (_document.Document, _sentences[sentence]);
        return new Passage(
            document, span, _topic?.Marks(_document, document.SentenceAt(span.Start)) ?? [], SentenceQuote.Of(document, span));
    }

    private double Score(int sentence, bool isAbout, Func<Document, Quote?, bool> accepts)
    {
        if (!Summary.IsAllowed(_estimate, sentence, _sentences[sentence].In(_text))
            || (_shares[sentence] < LeastShare && !isAbout)
            || !accepts(_document.Document, SentenceQuote.Of(_document.Document, _sentences[sentence])))
        {
            return 0;
        }

        var f1 = 2 * _estimate.Gain(sentence, _nothing) / (_estimate.Words(sentence) + Selection.ReferenceWords);
        return (TopicShare * _shares[sentence]) + ((1 - TopicShare) * Math.Min(1, f1));
    }
}
