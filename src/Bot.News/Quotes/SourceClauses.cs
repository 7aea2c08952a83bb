using Bot.News.Text;

namespace Bot.News.Quotes;

/// <summary>
/// Stage 7: a source takes what belongs to it: behind its cue the relative clause that ends the sentence ("said the nurse, who has worked
/// there for years"), and before it the name that it describes ("“…,” Jane Roe, a nurse in Hull, said").
/// </summary>
internal static class SourceClauses
{
    public static void Join(Scene scene, List<Attribution> attributions)
    {
        for (var a = 0; a < attributions.Count; a++)
        {
            var source = attributions[a].Source;
            if (NameBefore(scene, attributions[a]) is >= 0 and var name)
            {
                attributions[a] = attributions[a] with { Source = new Window(name, source.End), Rule = attributions[a].Rule + "; SourceClauses: from the name that it describes" };
                continue;
            }

            if (source.End == 0 || source.First < attributions[a].Cue.End || attributions[a].Content[^1].End > source.First || End(scene, source) is not (> 0 and var end))
            {
                continue;
            }

            attributions[a] = attributions[a] with { Source = new Window(source.First, end), Rule = attributions[a].Rule + "; SourceClauses: to the end of its clause" };
        }
    }

    /// <summary>Where the phrase begins that stands between the quotation and the source, ends in a name, and is set off by a comma; or -1.</summary>
    private static int NameBefore(Scene scene, Attribution attribution)
    {
        var (source, content) = (attribution.Source, attribution.Content[^1]);
        var comma = source.First - 1;
        if (source.End == 0 || source.First >= attribution.Cue.First || content.End >= comma || scene[content.End - 1].Tag != Tag.CloseQuote
            || scene[comma].Tag != Tag.Comma || scene[comma - 1].Tag != Tag.ProperNoun || !scene[source.First].Tag.IsNominal() || scene[source.First].Tag == Tag.SubjectPronoun)
        {
            return -1;
        }

        for (var i = content.End; i < comma; i++)
        {
            if (!scene[i].Tag.IsNominal())
            {
                return -1;
            }
        }

        return content.End;
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
