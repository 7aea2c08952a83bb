using Bot.News.Text;

namespace Bot.News.Quotes;

/// <summary>"Roe was told that it had failed", "Roe was asked, “…?”": the subject of a passive hears what is said, or is what it is about, and does not say it.</summary>
internal static class Passives
{
    /// <summary>Verbs whose subject still speaks, or feels, in the passive: "was quoted as saying", "is agreed that".</summary>
    private static readonly WordSet Own = new("quoted", "cited", "agreed", "sworn", "pledged", "committed", "concerned", "convinced", "worried", "opposed", "satisfied", "engaged");

    /// <summary>"Blair told to double aid": before "to" these are passives even where a headline leaves out the verb.</summary>
    private static readonly WordSet Headline = new("told", "urged", "ordered", "advised", "instructed");

    /// <summary>Takes the source from quotations whose cue is such a passive.</summary>
    public static void Clear(Scene scene, List<Attribution> attributions)
    {
        for (var a = 0; a < attributions.Count; a++)
        {
            var attribution = attributions[a];
            if (attribution.Source.End > 0 && attribution.Source.First < attribution.Cue.First && Holds(scene, attribution.Cue))
            {
                attributions[a] = attribution with { Source = default, Rule = attribution.Rule + "; Passives: nobody" };
            }
        }
    }

    private static bool Holds(Scene scene, Window cue)
    {
        var verb = cue.End - 1;
        while (verb > cue.First && !scene[verb].Tag.IsVerb())
        {
            verb--;
        }

        if (scene[verb].Tag is not (Tag.VerbPast or Tag.VerbParticiple))
        {
            return false;
        }

        var word = scene[verb].Word;
        if (Headline.Contains(word) && verb + 2 < scene.Count && verb + 1 >= cue.End - 1 && scene[verb + 1].Tag == Tag.To && !scene[verb + 2].Tag.IsNominal())
        {
            return true;
        }

        if (Own.Contains(word) || !Cues.IsSpeech(scene[verb]))
        {
            return false;
        }

        var left = verb - 1;
        while (left > 0 && scene[left].Tag is Tag.Adverb or Tag.Not)
        {
            left--;
        }

        // "he's called": has or is.
        return left >= 0 && scene[left].Tag == Tag.Be && char.IsLetter(scene.Tokens[left][0]) && !IsReported(scene, verb);
    }

    /// <summary>"is reported as saying", "is said to have told": the subject says it after all.</summary>
    private static bool IsReported(Scene scene, int verb) =>
        verb + 2 < scene.Count && ((scene.Tokens[verb + 1].SequenceEqual("as") && scene[verb + 2].Tag == Tag.VerbIng)
            || (scene[verb + 1].Tag == Tag.To && scene[verb + 2].Tag == Tag.Have));
}
