using System.Collections.Immutable;
using Bot.News;
using Bot.News.Quotes;
using Bot.News.Text;

namespace Bot.Storage;

/// <summary>What was read out of an article as bytes: paragraphs, sentences, quotations.</summary>
internal static class ReadingBlob
{
    /// <summary>Which build of the newsroom this is. Builds are deterministic, so it changes only when the code does.</summary>
    public static string Reader { get; } = typeof(Document).Module.ModuleVersionId.ToString("N");

    public static byte[] Write(Document document)
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        Write(writer, document.Paragraphs);
        Write(writer, document.Sentences);
        writer.Write7BitEncodedInt(document.Quotes.Length);
        foreach (var quote in document.Quotes)
        {
            writer.Write((byte)quote.Kind);
            Write(writer, quote.Content);
            Write(writer, quote.Source);
            Write(writer, quote.Cue);
            Write(writer, quote.Speaker);
            writer.Write(quote.Confidence);
            writer.Write(quote.Rule);
            writer.Write(quote.IsSpeech);
            writer.Write((byte)quote.Form);
            writer.Write((byte)quote.Factuality);
        }

        writer.Flush();
        return bytes.ToArray();
    }

    /// <exception cref="InvalidDataException">The bytes are no reading of this article.</exception>
    public static Document Read(Article article, byte[] content)
    {
        try
        {
            using var reader = new BinaryReader(new MemoryStream(content, writable: false));
            var paragraphs = Spans(reader, article.Text);
            var sentences = Spans(reader, article.Text);
            var quotes = ImmutableArray.CreateBuilder<Quote>(Count(reader));
            for (var i = quotes.Capacity; i > 0; i--)
            {
                quotes.Add(new Quote(
                    (QuoteKind)reader.ReadByte(),
                    Spans(reader, article.Text),
                    Spans(reader, article.Text),
                    Spans(reader, article.Text),
                    Speaker(reader, article.Text),
                    reader.ReadDouble(),
                    string.Intern(reader.ReadString()))
                {
                    IsSpeech = reader.ReadBoolean(),
                    Form = (QuoteForm)reader.ReadByte(),
                    Factuality = (Factuality)reader.ReadByte(),
                });
            }

            return new Document(article, paragraphs, sentences, quotes.MoveToImmutable());
        }
        catch (Exception e) when (e is EndOfStreamException or FormatException or ArgumentException or InvalidOperationException)
        {
            throw new InvalidDataException($"The reading of {article.Id} is damaged.", e);
        }
    }

    private static void Write(BinaryWriter writer, ImmutableArray<TextSpan> spans)
    {
        writer.Write7BitEncodedInt(spans.IsDefault ? 0 : spans.Length);
        var last = 0;
        foreach (var span in spans.IsDefault ? [] : spans)
        {
            // Spans ascend, but the content of nested quotations need not.
            writer.Write7BitEncodedInt(span.Start - last);
            writer.Write7BitEncodedInt(span.Length);
            last = span.End;
        }
    }

    private static void Write(BinaryWriter writer, Speaker? speaker)
    {
        writer.Write(speaker is not null);
        if (speaker is null)
        {
            return;
        }

        writer.Write(speaker.Name);
        Write(writer, [speaker.NameSpan]);
        writer.Write(speaker.Description is not null);
        if (speaker.Description is { } description)
        {
            writer.Write(description);
            Write(writer, speaker.DescriptionSpan is { } span ? [span] : []);
        }

        writer.Write(speaker.IsNamed);
    }

    private static Speaker? Speaker(BinaryReader reader, string text)
    {
        if (!reader.ReadBoolean())
        {
            return null;
        }

        var name = reader.ReadString();
        var nameSpan = Spans(reader, text).Single();
        string? description = null;
        TextSpan? descriptionSpan = null;
        if (reader.ReadBoolean())
        {
            description = reader.ReadString();
            descriptionSpan = Spans(reader, text) is [var span] ? span : null;
        }

        return new Speaker(name, nameSpan, description, descriptionSpan, reader.ReadBoolean());
    }

    private static ImmutableArray<TextSpan> Spans(BinaryReader reader, string text)
    {
        var spans = ImmutableArray.CreateBuilder<TextSpan>(Count(reader));
        var last = 0;
        for (var i = spans.Capacity; i > 0; i--)
        {
            var start = last + reader.Read7BitEncodedInt();
            last = start + reader.Read7BitEncodedInt();
            if (start < 0 || last < start || last > text.Length)
            {
                throw new FormatException("A span is outside the text.");
            }

            spans.Add(new TextSpan(start, last));
        }

        return spans.MoveToImmutable();
    }

    private static int Count(BinaryReader reader)
    {
        var count = reader.Read7BitEncodedInt();
        return count >= 0 && count <= reader.BaseStream.Length ? count : throw new FormatException("A count is too large.");
    }
}
