using Bot.News.Text;

namespace Bot.News.Quotes;

/// <summary>What shows of clauses without parsing: which words wait for a main clause, and whether cue and source are set off from one.</summary>
internal static class Clauses
{
    /// <summary>Prepositions that open clauses too.</summary>
    private static readonly WordSet Asides = new("after", "before", "until", "till", "since", "as", "once");

    /// <summary>How far from the cue the comma is looked for that sets its subject off, in tokens.</summary>
    private const int Reach = 14;

    /// <summary>
    /// Whether words leave their main clause open: 0 no; 1 "if …", "while …" without a comma after a verb; 2 "in …", "based on …" without a comma;
    /// 3 no finite verb. Marks and a "that" before them do not count.
    /// </summary>
    public static int Unfinished(Scene scene, int first, int end)
    {
        while (first < end && (scene[first].Tag.IsQuote() || scene[first].Tag is Tag.That or Tag.Comma or Tag.Coordinator))
        {
            first++;
        }

        if (first >= end)
        {
            return 3;
        }

        var isOpen = scene.Commas(first, end - 1) == 0;
        return scene[first].Tag switch
        {
            Tag.Subordinator => isOpen ? 1 : 0,
            Tag.Preposition or Tag.VerbIng or Tag.VerbPast or Tag.VerbParticiple => isOpen ? 2 : 0,
            _ => scene.Verbs(first, end) == 0 ? 3 : 0,
        };
    }

    /// <summary>
    /// How a cue lies behind a comma or mark: 0 it does not; 1 right behind a comma ("…, said"), 2 with words between ("…, the mayor said");
    /// 3 and 4 the same behind a mark; 5 to 8 the same where no finite verb stands before. Plus ten where the sentence ends behind it, twenty where a comma follows,
    /// thirty where a preposition or time does, forty where "that".
    /// </summary>
    public static int SetOff(Scene scene, int head, int end, Window window)
    {
        var i = head - 1;
        while (i >= window.First && i >= head - Reach && !scene[i].Tag.IsPunctuation() && !IsVerb(scene[i].Tag))
        {
            i--;
        }

        if (i < window.First || !(scene[i].Tag is Tag.Comma or Tag.CloseQuote))
        {
            return 0;
        }

        var kind = (scene[i].Tag == Tag.CloseQuote ? 3 : 1) + (i < head - 1 ? 1 : 0) + (scene.Verbs(window.First, i) == 0 ? 4 : 0);
        return kind + (scene.TagAt(end, window) switch
        {
            Tag.Stop or Tag.None => 10,
            Tag.Comma => 20,
            Tag.Preposition or Tag.Adverb => 30,
            Tag.Noun or Tag.ProperNoun when Inversion.IsTime(scene.Tokens[end]) => 30,
            Tag.That => 40,
            _ => 0,
        });
    }

    /// <summary>Whether a part between commas has a finite verb and is neither a relative clause nor opened by a participle or a word like "while".</summary>
    public static bool HasMain(Scene scene, int first, int end)
    {
        while (first < end)
        {
            var comma = first;
            while (comma < end && scene[comma].Tag is not (Tag.Comma or Tag.Semicolon))
            {
                comma++;
            }

            while (first < comma && scene[first].Tag is Tag.Coordinator or Tag.Adverb)
            {
                first++;
            }

            if (first < comma && scene.Verbs(first, comma) > 0 && !OpensAside(scene, first))
            {
                return true;
            }

            first = comma + 1;
        }

        return false;
    }

    private static bool OpensAside(Scene scene, int first) =>
        scene[first].Tag is Tag.Subordinator or Tag.Wh or Tag.That or Tag.VerbIng or Tag.VerbPast or Tag.VerbParticiple || Asides.Contains(scene[first].Word);

    private static bool IsVerb(Tag tag) => tag is Tag.VerbPast or Tag.VerbThird or Tag.VerbBase or Tag.That or Tag.Wh or Tag.Subordinator or Tag.Be or Tag.Modal;
}
