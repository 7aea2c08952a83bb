using Bot.News.Quotes;
using Bot.News.Speakers.Words;

namespace Bot.News.Speakers.Sources;

/// <summary>Where what is said before its source begins: “One. Two. Three,” the mayor said.</summary>
internal static class SpeechStart
{
    /// <summary>The sentence of a source, or that in which the words in marks before it begin: whom the text before was about, the reader still has in mind.</summary>
    public static int Sentence(WordSequence words, Quote quote, int source)
    {
        var sentence = words[source].Sentence;
        if (quote.Kind != QuoteKind.Direct || quote.Content.IsDefaultOrEmpty || quote.Content[0].Start >= words[source].Start)
        {
            return sentence;
        }

        var start = words[words.At(quote.Content[0].Start)].Sentence;
        return start >= 0 ? Math.Min(start, sentence) : sentence;
    }
}
