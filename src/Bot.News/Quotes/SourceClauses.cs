using Bot.News.Text;

namespace Bot.News.Quotes;

/// <summary>Stage 7: a source behind its cue takes the relative clause that ends the sentence: "said the nurse, who has worked there for years".</summary>
internal static class SourceClauses
{
    public static void Join(Scene scene, List<Attribution> attributions)
    {
        for (var a = 0; a < attributions.Count; a++)
        {
            var source = attributions[a].Source;
            if (source.End == 0 || source.First < attributions[a].Cue.End || attributions[a].Content[^1].End > source.First || End(scene, source) is not (> 0 and var end))
            {
                continue;
            }

            attributions[a] = attributions[a] with { Source = new Window(source.First, end), Rule = attributions[a].Rule + "; SourceClauses: to the end of its clause" };
        }
    }

    /// <summary>Where the clause behind the source ends, or 0 where there is none, or something else follows it.</summary>
    private static int End(Scene scene, Window source)
    {
        var end = scene.SentenceEnd(source.End - 1);
        var comma = scene[source.End - 1].Tag == Tag.Comma ? source.End - 1 : source.End;
        if (comma + 1 >= end || scene[comma].Tag != Tag.Comma || !scene.Tokens[comma + 1].SequenceEqual("who"))
        {
            return 0;
        }

        for (var i = comma + 2; i < end; i++)
        {
            if (scene[i].Tag.IsQuote() || scene[i].Tag is Tag.Dash or Tag.Colon or Tag.Semicolon || (scene[i].Tag == Tag.Comma && i + 1 < end && scene[i + 1].Tag is Tag.VerbIng or Tag.Coordinator))
            {
                return 0;
            }
        }

        return scene[end - 1].Tag == Tag.Stop ? end - 1 : end;
    }
}
