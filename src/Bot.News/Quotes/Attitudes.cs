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

    private static readonly int Deny = Lexicon.Find("deny");

    private static readonly int Rule = Lexicon.Find("rule");

    private static readonly WordSet Verbs = new([.. WordList.Lines("Quotes.attitude-verbs.txt")]);

    private static readonly WordSet Notices = new([.. WordList.Lines("Quotes.notice-verbs.txt")]);

    public static bool Holds(Scene scene, Attribution attribution)
    {
        var lemma = Lexicon.Lemma(scene[attribution.Head].Word);
        return Verbs.Contains(lemma) || (Notices.Contains(lemma) && QuoteBuilder.IsPhrase(scene, attribution.Content))
            || (lemma == Agree && attribution.Content[^1] is var part && part.First >= attribution.Cue.End && !OpensClause(scene, part))
            || (lemma == Rule && !IsVerdict(scene, attribution));
    }

    /// <summary>"ruled that …", "dismissed the case, ruling it had no standing", "the plan was unlawful, the court ruled", but not "the ruling party", "rules that …".</summary>
    private static bool IsVerdict(Scene scene, Attribution attribution)
    {
        var (head, part) = (attribution.Head, attribution.Content[^1]);
        return scene[head].Tag is Tag.VerbPast or Tag.VerbParticiple or Tag.VerbIng
            && (part.End <= attribution.Cue.First
                || (OpensClause(scene, part) && scene.Verbs(part.First, Math.Min(part.First + (scene[part.First].Tag == Tag.That ? 2 : 1), part.End)) == 0));
    }

    /// <summary>"denied that the plan had failed": somebody spoke, and said that it was not so; "denied them a permit", "denied the claims" hold no words.</summary>
    public static bool IsDenial(Scene scene, Attribution attribution) =>
        attribution.Head >= 0 && Lexicon.Lemma(scene[attribution.Head].Word) == Deny && attribution.Source.End > 0
        && attribution.Content[^1] is var part && part.First == attribution.Cue.End && OpensClause(scene, part);

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
