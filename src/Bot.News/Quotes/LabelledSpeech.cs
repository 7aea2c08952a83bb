using Bot.News.Text;

namespace Bot.News.Quotes;

/// <summary>
/// Tells labels that name who speaks ("TRUMP: …", "Q: …") from those that name a fact, a picture or a link ("WHEN: …", "Photos: …",
/// "Winner: …"). What is spoken says I, we and you, and asks; who speaks has a name, or is Q or A.
/// </summary>
internal static class LabelledSpeech
{
    /// <summary>Of how many paragraphs with a label one must sound spoken.</summary>
    private const int SpokenEach = 3;

    /// <summary>Takes out the labels that name nobody who speaks.</summary>
    public static void Keep(Scene scene, List<Label> labels)
    {
        if (labels.Count == 0)
        {
            return;
        }

        var all = new Tally();
        var byName = new Dictionary<string, Tally>();
        foreach (var label in labels)
        {
            var isSpoken = SoundsSpoken(scene, label);
            all = all.With(isSpoken);
            var name = LastName(scene, label);
            byName[name] = byName.GetValueOrDefault(name).With(isSpoken);
        }

        var named = new Dictionary<string, bool>();
        labels.RemoveAll(label =>
        {
            if (scene[label.Colon + 1].Tag == Tag.OpenQuote)
            {
                return false;
            }

            var name = Name(scene, label);
            if (!named.TryGetValue(name, out var isNamed))
            {
                named[name] = isNamed = byName[LastName(scene, label)].IsTranscript && IsSpeaker(scene, label, name);
            }

            return !isNamed && !(all.IsTranscript && IsCapitals(name) && IsUnknown(scene, label) && scene.Verbs(label.Colon, label.End) > 0);
        });
    }

    /// <summary>Whether the label of a transcript names somebody; the same for all labels of that name.</summary>
    private static bool IsSpeaker(Scene scene, Label label, string name) =>
        IsCapitals(name) || IsAsker(name) || label.Colon - label.First > 1 || IsSurname(scene, label);

    /// <summary>How many paragraphs have a label, and how many of them sound spoken.</summary>
    private readonly record struct Tally(int Paragraphs, int Spoken)
    {
        public bool IsTranscript => Paragraphs > 1 && Spoken * SpokenEach >= Paragraphs;

        public Tally With(bool isSpoken) => new(Paragraphs + 1, Spoken + (isSpoken ? 1 : 0));
    }

    private static string Name(Scene scene, Label label) => scene.Tokens.Span(label.First, label.Colon).In(scene.Tokens.Text).ToString();

    /// <summary>"Jane Roe:" at first and then "Roe:" is one speaker.</summary>
    private static string LastName(Scene scene, Label label) => scene[label.Colon - 1].IsCapitalised ? scene.Tokens[label.Colon - 1].ToString() : Name(scene, label);

    private static bool IsCapitals(string label) => label.Count(char.IsLetter) > 1 && !label.Any(char.IsLower);

    private static bool IsAsker(string label) => label is "Q" or "A";

    /// <summary>Whether the lexicon has no word of the label, as it has of "FACT CHECK" and "PHOTOS".</summary>
    private static bool IsUnknown(Scene scene, Label label)
    {
        for (var i = label.First; i < label.Colon; i++)
        {
            if (scene[i].Word != 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether the paragraph says I, we or you, or asks, outside of what it quotes.</summary>
    private static bool SoundsSpoken(Scene scene, Label label)
    {
        for (var i = label.Colon + 1; i < label.End; i++)
        {
            if (scene.Tokens[i] is "I" or "we" or "We" or "you" or "You" or "me" or "us" or "my" or "My" or "?"
                && (scene.QuotationAt(i) < 0 || scene.Quotations[scene.QuotationAt(i)].Open < label.First))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the label's last word stands elsewhere behind another capitalised one: "Dr. Leana Wen".</summary>
    private static bool IsSurname(Scene scene, Label label)
    {
        var surname = scene.Tokens[label.Colon - 1];
        for (var i = 1; i < scene.Count; i++)
        {
            if (scene[i].IsCapitalised && scene[i - 1].IsCapitalised && scene.Tokens[i].Equals(surname, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
