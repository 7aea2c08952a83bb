using System.Collections.Immutable;
using Bot.News.Text;

namespace Bot.News.Quotes;

/// <summary>
/// Stage 11: transcripts. A paragraph that opens with a speaker and a colon ("TRUMP: …", "Q: …") is what that speaker said, and so are
/// the paragraphs up to the next label; labels may also follow each other in one paragraph. A transcript that is itself quoted opens each paragraph with a mark.
/// </summary>
internal static class Labels
{
    /// <summary>How many tokens may stand before the colon: "Rep. Jane Doe (R-Ohio):".</summary>
    private const int Longest = 8;

    /// <summary>How many labels make a transcript in which paragraphs without one go on.</summary>
    private const int LeastTranscript = 4;

    /// <summary>How many paragraphs may be the headline, twice, and what stands below it.</summary>
    private const int Headlines = 3;

    private const double Confidence = 0.85;

    public static void Find(Scene scene, List<Attribution> attributions)
    {
        var labels = Read(scene);
        attributions.RemoveAll(a => IsLink(scene, a));
        if (labels.Count == 0)
        {
            return;
        }

        var spoken = labels.Select(label => label.Colon).ToHashSet();
        attributions.RemoveAll(a => spoken.Contains(a.Head) || a.Content.Any(part => HoldsLabel(part, labels)));
        for (var i = 0; i < labels.Count; i++)
        {
            var label = labels[i];
            var content = ImmutableArray.CreateBuilder<Window>();
            content.Add(WithoutMark(scene, label.Colon + 1, label.End));
            var next = i + 1 < labels.Count ? labels[i + 1].Paragraph : -1;
            AddFurther(scene, label, next, IsDense(labels), content);
            attributions.Add(new Attribution(
                label.Colon, new Window(label.Colon, label.Colon + 1), new Window(label.First, label.Colon), content.DrainToImmutable(), Confidence,
                "Labels: a transcript") { IsVerbatim = true });
        }
    }

    /// <summary>
    /// "MEDAL COUNT: How each country performs" or "Detroit: The bridge is closed" below the headlines: what opens a paragraph before a colon is who
    /// speaks only in a transcript, or where what follows has marks.
    /// </summary>
    private static bool IsLink(Scene scene, Attribution attribution)
    {
        var (colon, part) = (attribution.Head, attribution.Content[0]);
        return colon >= 0 && scene[colon].Tag == Tag.Colon && scene.Tokens.ParagraphFirst.Length > Headlines && colon >= scene.Tokens.ParagraphFirst[Headlines]
            && attribution.Source.First == scene.ParagraphFirst(colon) && attribution.Source.End == colon && part.First == colon + 1
            && scene.Openings.Next(part.First) >= part.End;
    }

    private static List<Label> Read(Scene scene)
    {
        var found = new List<Label>();
        for (var p = 0; p + 1 < scene.Tokens.ParagraphFirst.Length; p++)
        {
            if (InlineLabels.Of(scene, p) is { Count: > 0 } inline)
            {
                found.AddRange(inline);
                continue;
            }

            int first = scene.Tokens.ParagraphFirst[p], end = scene.Tokens.ParagraphFirst[p + 1];
            first += scene[first].Tag == Tag.OpenQuote ? 1 : 0;
            if (!IsAddress(scene, first) && Colon(scene, first, end) is > 0 and var colon)
            {
                found.Add(new Label(p, first, colon, end));
            }
        }

        LabelledSpeech.Keep(scene, found);
        if (found is [{ Paragraph: 0 } only] && scene[only.Colon + 1].Tag != Tag.OpenQuote)
        {
            // "NEW DELHI: ..." before the first sentence, and no other label: where the report was written.
            found.Clear();
        }

        return found;
    }

    /// <summary>"DEAR READER:" names who is written to, "From Senator Roe:" has a cue of its own.</summary>
    private static bool IsAddress(Scene scene, int first) =>
        scene.Tokens[first].Equals("dear", StringComparison.OrdinalIgnoreCase) || scene.Tokens[first].Equals("from", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether at least half of the paragraphs from the first label to the last have one.</summary>
    private static bool IsDense(List<Label> labels) =>
        labels.Count >= LeastTranscript && (labels[^1].Paragraph - labels[0].Paragraph) < 2 * labels.Count;

    /// <summary>The paragraphs without a label that go on: up to the next label in a transcript, while each reopens the marks in a quoted one.</summary>
    private static void AddFurther(Scene scene, Label label, int next, bool isDense, ImmutableArray<Window>.Builder content)
    {
        var paragraphs = scene.Tokens.ParagraphFirst;
        if (label.End < paragraphs[label.Paragraph + 1])
        {
            return;
        }

        var isQuoted = scene[paragraphs[label.Paragraph]].Tag == Tag.OpenQuote;
        for (var p = label.Paragraph + 1; p + 1 < paragraphs.Length && p != next; p++)
        {
            var first = paragraphs[p];
            var goesOn = isQuoted ? scene[first].Tag == Tag.OpenQuote && scene.QuotationAt(paragraphs[p] - 1) >= 0 && IsOpen(scene, paragraphs[p] - 1)
                : isDense && next > 0;
            if (!goesOn)
            {
                return;
            }

            if (scene[first + (isQuoted ? 1 : 0)].Tag != Tag.OpenBracket)
            {
                content.Add(WithoutMark(scene, first, paragraphs[p + 1]));
            }
        }
    }

    private static bool IsOpen(Scene scene, int token) => !scene.Quotations[scene.QuotationAt(token)].IsClosed;

    /// <summary>The content without the closing mark of a quoted transcript's last paragraph.</summary>
    private static Window WithoutMark(Scene scene, int first, int end) =>
        end - 1 > first && scene[end - 1].Tag == Tag.CloseQuote && scene.Quotations[scene.QuotationAt(end - 1)].Open < first ? new Window(first, end - 1) : new Window(first, end);

    private static bool HoldsLabel(Window part, List<Label> labels)
    {
        int low = 0, high = labels.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = labels[middle].First < part.First ? (middle + 1, high) : (low, middle);
        }

        return low < labels.Count && labels[low].Colon < part.End;
    }

    /// <summary>The colon after a paragraph's label, or 0: capitalised words only, and something to say after it.</summary>
    private static int Colon(Scene scene, int first, int end)
    {
        for (var i = first; i < Math.Min(end - 2, first + Longest); i++)
        {
            var token = scene[i];
            if (token.Tag == Tag.Colon)
            {
                return i > first ? i : 0;
            }

            if (!token.IsCapitalised && token.Tag is not (Tag.OpenBracket or Tag.CloseBracket or Tag.Comma))
            {
                return 0;
            }
        }

        return 0;
    }
}
