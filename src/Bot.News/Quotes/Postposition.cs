using Bot.News.Text;

namespace Bot.News.Quotes;

/// <summary>
/// "The risk is growing, the nurse added." A verb of speaking at the end of its sentence or before another comma, with nothing but its subject
/// between it and a whole clause, has that clause for what was said, quotation marks or not.
/// </summary>
internal static class Postposition
{
    private static readonly int Tell = Lexicon.Find("tell");

    /// <summary>Verbs that stand behind what bodies find, beside those of speaking.</summary>
    private static readonly WordSet Findings = new("rule", "project", "recommend", "estimate", "predict", "forecast");

    /// <summary>How many tokens a subject has.</summary>
    private const int Longest = 12;

    /// <summary>The subject of the verb where a whole clause and a comma stand before it; else empty.</summary>
    public static Window Subject(Scene scene, int head)
    {
        var told = Lexicon.Lemma(scene[head].Word) == Tell;
        if (scene[head].Tag is not (Tag.VerbPast or Tag.VerbThird or Tag.VerbBase or Tag.VerbParticiple or Tag.VerbIng) || scene.QuotationAt(head) >= 0
            || !(told || Inversion.IsSpeaking(scene[head]) || Findings.Contains(Lexicon.Lemma(scene[head].Word))))
        {
            return default;
        }

        int sentence = Math.Max(scene.SentenceFirst(head), head - Window.Reach), end = Math.Min(scene.SentenceEnd(head), head + Window.Reach);
        var verbs = head;
        while (verbs > sentence && (scene[verbs - 1].Tag.IsAuxiliary() || scene[verbs - 1].Tag == Tag.Adverb) && scene[verbs - 1].Tag != Tag.Modal)
        {
            verbs--;
        }

        if (scene[head].Tag is Tag.VerbParticiple or Tag.VerbIng && !scene[verbs].Tag.IsAuxiliary())
        {
            return default;
        }

        var first = verbs;
        while (first > sentence && first > head - Longest && IsSubject(scene[first - 1].Tag))
        {
            first--;
        }

        var comma = first - 1;
        return first < verbs && comma > sentence + 2 && scene[comma].Tag == Tag.Comma && scene[first].Tag is not (Tag.Preposition or Tag.Coordinator or Tag.Genitive)
            && Ends(scene, head + 1, end, told) && scene.QuotationAt(comma) < 0 && scene[comma - 1].Tag is not (Tag.CloseQuote or Tag.Wh or Tag.Subordinator or Tag.That or Tag.Coordinator)
            && Clauses.HasMain(scene, sentence, comma)
            ? new Window(first, verbs)
            : default;
    }

    private static bool IsSubject(Tag tag) => tag.IsNominal() || tag is Tag.Preposition or Tag.Coordinator;

    /// <summary>Whether nothing more is said behind the verb: its sentence ends, or a comma, or whom it told, a time or place and then one of these.</summary>
    private static bool Ends(Scene scene, int next, int end, bool told)
    {
        if (next >= end || scene[next].Tag is Tag.Stop or Tag.Comma)
        {
            return !told;
        }

        if (told ? !scene[next].Tag.IsNominal() : scene[next].Tag != Tag.Preposition && !Inversion.IsTime(scene.Tokens[next]))
        {
            return false;
        }

        while (next < end && (IsSubject(scene[next].Tag) || scene[next].Tag == Tag.Adverb))
        {
            next++;
        }

        // "it said in a statement that expressed “shock”": whatever the statement expressed, it said the clause before.
        return next >= end || scene[next].Tag == Tag.Stop
            || (scene[next].Tag is Tag.That or Tag.Wh && next + 1 < end && scene[next + 1].Tag is Tag.VerbPast or Tag.VerbThird)
            || (scene[next].Tag == Tag.Comma && next + 1 < end && scene[next + 1].Tag is Tag.Wh or Tag.VerbIng or Tag.Subordinator);
    }
}
