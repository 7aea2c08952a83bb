using Bot.News.Text;

namespace Bot.News.Quotes;

/// <summary>"Roe stood on stage and a reporter asked": the second of two clauses has a subject of its own, and who did something in the first is not it.</summary>
internal static class SecondClause
{
    /// <summary>A subject beside its verb goes no further, in tokens.</summary>
    private const int Longest = 12;

    /// <summary>Where the second clause begins whose subject stands right before the cue; or -1.</summary>
    public static int Begin(Scene scene, Window cue, Window window)
    {
        var verb = cue.First;
        while (verb < cue.End && scene[verb].Tag == Tag.Adverb)
        {
            verb++;
        }

        if (verb == cue.End || !(scene[verb].Tag is Tag.VerbPast or Tag.VerbThird or Tag.VerbBase || scene[verb].Tag.IsAuxiliary()))
        {
            return -1;
        }

        var end = cue.First;
        while (end > window.First && scene[end - 1].Tag == Tag.Adverb)
        {
            end--;
        }

        var first = end;
        while (first > window.First && end - first < Longest && scene[first - 1].Tag.IsNominal())
        {
            first--;
        }

        var and = first - 1;
        return first < end && and > window.First && scene[and].Tag == Tag.Coordinator && scene[end - 1].Tag is not (Tag.Number or Tag.Determiner or Tag.Genitive) && !Inversion.IsTime(scene.Tokens[end - 1])
            ? and
            : -1;
    }

    /// <summary>Whether a source is the subject of the first clause, or runs on from it into the second.</summary>
    public static bool IsOfFirst(Scene scene, Window source, int and, Window window) =>
        source.End <= and ? HasVerb(scene, source.End, and)
        : source.First < and && (HasVerb(scene, source.First, and) || IsObject(scene, source.First, window));

    // "those who attacked buses and trains said": a relative clause says more of who speaks, and so does a participle.
    private static bool HasVerb(Scene scene, int first, int and)
    {
        for (var i = first; i < and; i++)
        {
            if (scene[i].Tag is Tag.Wh or Tag.That || scene[i].Tag.IsQuote())
            {
                return false;
            }

            if (scene.Verbs(i, i + 1) > 0 && !scene[i].IsCapitalised)
            {
                return scene[i].Tag != Tag.VerbPast || !scene.Tokens[i + 1].SequenceEqual("by");
            }
        }

        return false;
    }

    // "It was delayed since Thursday and rebel leaders said"
    private static bool IsObject(Scene scene, int first, Window window) =>
        first > window.First && scene[first - 1].Tag == Tag.Preposition && scene.Verbs(window.First, first - 1) > 0;
}
