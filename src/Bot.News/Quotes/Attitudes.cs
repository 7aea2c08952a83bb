using Bot.News.Text;

namespace Bot.News.Quotes;

/// <summary>
/// Verbs of speaking that tell what somebody is for, against or ready for, but no words of theirs: "condemned the hunt", "agreed to pay".
/// So do verbs of notice with nothing but a noun phrase: "announced the deal". With words between marks they say something ("condemned the “cruel” hunt"), which is not asked here.
/// </summary>
internal static class Attitudes
{
    /// <summary>How soon the verb of a clause comes, in tokens.</summary>
    private const int Near = 8;

    private static readonly int Agree = Lexicon.Find("agree");

    private static readonly WordSet Verbs = new([.. WordList.Lines("Quotes.attitude-verbs.txt")]);

    private static readonly WordSet Notices = new([.. WordList.Lines("Quotes.notice-verbs.txt")]);

    public static bool Holds(Scene scene, Attribution attribution)
    {
        var lemma = Lexicon.Lemma(scene[attribution.Head].Word);
        return Verbs.Contains(lemma) || (Notices.Contains(lemma) && QuoteBuilder.IsPhrase(scene, attribution.Content)) || (lemma == Agree && attribution.Content[^1] is var part && part.First >= attribution.Cue.End && !OpensClause(scene, part));
    }

    /// <summary>"that …", or a subject and soon its verb: "the plan would fail", but not "a deal to replace it", "to pay".</summary>
    private static bool OpensClause(Scene scene, Window part)
    {
        if (scene[part.First].Tag == Tag.That)
        {
            return true;
        }

        for (var i = part.First; i < Math.Min(part.End, part.First + Near); i++)
        {
            if (scene[i].Tag is Tag.To or Tag.Comma or Tag.Wh or Tag.That or Tag.Subordinator)
            {
                return false;
            }

            if (i > part.First && scene.Verbs(i, i + 1) > 0)
            {
                return true;
            }
        }

        return false;
    }
}
