using Bot.News;
using Bot.News.Quotes;
using Bot.News.Text;

namespace Bot.Tests.Web;

/// <summary>Documents whose quotations are known, whatever the rules make of such a text.</summary>
internal static class MadeDocument
{
    /// <summary>A document with one direct quotation a paragraph.</summary>
    public static Document Of(Article article, params IEnumerable<(string Speaker, string? Description, string Words)> said)
    {
        var (text, sentences, quotes) = (article.Text, new List<TextSpan>(), new List<Quote>());
        foreach (var (speaker, description, words) in said)
        {
            var start = text.Length;
            text += words;
            var content = new TextSpan(start, text.Length);
            text += " said ";
            var cue = new TextSpan(content.End + 1, content.End + 5);
            var name = new TextSpan(text.Length, text.Length + speaker.Length);
            text += speaker;
            var about = description is null ? (TextSpan?)null : new TextSpan(name.End + 2, name.End + 2 + description.Length);
            text += description is null ? "" : $", {description}";
            sentences.Add(new TextSpan(start, text.Length));
            text += "\n\n";
            quotes.Add(new Quote(
                QuoteKind.Direct, [content], [name], [cue], new Speaker(speaker, name, description, about), 1, "made for a test"));
        }

        return new Document(article with { Text = text }, [.. sentences], [.. sentences], [.. quotes]);
    }
}
