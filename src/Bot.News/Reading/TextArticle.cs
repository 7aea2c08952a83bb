using System.Text;
using System.Text.Unicode;

namespace Bot.News.Reading;

/// <summary>An article as plain text, with or without a header block.</summary>
internal static class TextArticle
{
    public static ReadOutcome Read(ReadOnlySpan<byte> bytes, string id, string name)
    {
        if (bytes.Contains((byte)0))
        {
            return ReadOutcome.Refused(name, "it holds NUL bytes: not text, or UTF-16 without its byte order mark");
        }

        if (!Utf8.IsValid(bytes))
        {
            return ReadOutcome.Refused(name, "it is not valid UTF-8");
        }

        var text = Encoding.UTF8.GetString(bytes);
        var fields = new ArticleFields();
        text = text[TextHeader.Read(text, fields)..];
        if (!fields.HasTitle && Headline.Of(text) is { } headline)
        {
            fields.Set(ArticleFields.Title, headline);
        }

        return fields.Make(id, text, name);
    }
}
