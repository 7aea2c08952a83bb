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
            var reader = new ReadingReader(content, article.Text.Length);
            return new Document(article, reader.Spans(), reader.Spans(), reader.Quotes());
        }
        catch (FormatException e)
        {
            throw new InvalidDataException($"The reading of {article.Id} is damaged.", e);
        }
    }

    private static void Write(BinaryWriter writer, TextSpans spans)
    {
        writer.Write7BitEncodedInt(spans.Length);
        var last = 0;
        foreach (var span in spans)
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
}
