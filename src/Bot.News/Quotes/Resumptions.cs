using Bot.News.Text;

namespace Bot.News.Quotes;

/// <summary>
/// Stage 8: "The team is in form, said Roe, but it has been “ravaged by injuries”." What cue and source broke off goes on behind them, up to the sentence's end,
/// where a joining word opens a clause with words between marks that nobody else says. So does "He had, according to Roe, left the town."
/// </summary>
internal static class Resumptions
{
    public static void Join(Scene scene, List<Attribution> attributions, int[] owners)
    {
        for (var a = 0; a < attributions.Count; a++)
        {
            var attribution = attributions[a];
            var end = BehindOutlet(scene, Math.Max(attribution.Cue.End, attribution.Source.End));
            if (!IsBefore(scene, attribution) || end + 1 >= scene.Count || scene[end].Tag != Tag.Comma)
            {
                continue;
            }

            var rest = new Window(end + 1, Math.Min(scene.SentenceEnd(end), end + Window.Reach));
            var isCut = IsCut(scene, attribution.Content[0], rest);
            if ((isCut || GoesOn(scene, owners, rest)) && !Leftovers.HoldsCue(scene, rest.First, rest.End) && !attributions.Exists(other => Overlaps(other, rest)))
            {
                var last = scene[rest.End - 1].Tag == Tag.Stop ? rest.End - 1 : rest.End;
                attributions[a] = attribution with
                {
                    Content = attribution.Content.Add(new Window(rest.First, last)),
                    Rule = attribution.Rule + (isCut ? "; Resumptions: goes on with its verb" : "; Resumptions: goes on behind a joining word"),
                };
                Claim(scene, owners, rest, a);
            }
        }
    }

    /// <summary>"said Roe in The Herald": where it was said stands behind who said it.</summary>
    private static int BehindOutlet(Scene scene, int end)
    {
        var behind = end;
        if (end < scene.Count && scene[end].Tag == Tag.Preposition)
        {
            do
            {
                behind++;
            }
            while (behind < scene.Count && scene[behind].Tag is Tag.Determiner or Tag.ProperNoun);
        }

        return behind;
    }

    /// <summary>Whether all that is said opens its sentence, and cue and source follow.</summary>
    private static bool IsBefore(Scene scene, Attribution attribution) =>
        attribution.Head >= 0 && scene.QuotationAt(attribution.Head) < 0 && Cues.IsSpeech(scene, attribution.Cue)
        && attribution.Source.End > 0 && attribution.Content is [var part]
        && part.End <= attribution.Cue.First && part.End <= attribution.Source.First && part.First == scene.SentenceFirst(attribution.Head);

    /// <summary>A clause behind a joining word, with words between marks that nobody says.</summary>
    private static bool GoesOn(Scene scene, int[] owners, Window rest)
    {
        var opening = scene.Openings.Next(rest.First);
        return scene[rest.First].Tag is Tag.Coordinator or Tag.Subordinator && scene.Verbs(rest.First, rest.End) > 0
            && opening < rest.End && scene.QuotationAt(opening) is >= 0 and var q && owners[q] < 0;
    }

    /// <summary>Whether the words before cue and source end in an auxiliary, and its verb follows.</summary>
    private static bool IsCut(Scene scene, Window part, Window rest)
    {
        var last = scene[part.End - 1].Tag == Tag.Comma ? part.End - 2 : part.End - 1;
        return last > part.First && scene.QuotationAt(last) < 0 && scene[last].Tag.IsAuxiliary() && scene[rest.First].Tag is Tag.VerbPast or Tag.VerbParticiple or Tag.VerbBase or Tag.VerbIng;
    }

    private static bool Overlaps(Attribution other, Window rest) =>
        (rest.Has(other.Cue.First) && other.Head >= 0) || other.Content.Any(part => part.First < rest.End && rest.First < part.End);

    private static void Claim(Scene scene, int[] owners, Window rest, int attribution)
    {
        for (var i = scene.Openings.Next(rest.First); i < rest.End; i = scene.Openings.Next(i + 1))
        {
            if (scene.QuotationAt(i) is >= 0 and var q)
            {
                owners[q] = attribution;
            }
        }
    }
}
