using Bot.News.Text;

namespace Bot.News.Quotes;

/// <summary>
/// Stage 7: what stands at the edge of a source and says nothing of who speaks goes: "[now] doctors", "the players [later]", "the ministry
/// [this week]"; and behind the cue what goes on about something else: "according to the BBC[, and fell again in May]".
/// </summary>
internal static class SourceEdges
{
    /// <summary>A place and the agency behind it, in tokens.</summary>
    private const int LongestPlace = 7;

    private static readonly WordSet Leading = new("now", "then", "again", "later", "meanwhile", "still", "today", "yesterday", "instead", "afterwards", "afterward");

    private static readonly WordSet Causing = new("prompting", "leading", "causing", "forcing", "leaving", "pushing", "driving", "allowing");

    private static readonly WordSet Trailing = new("now", "then", "again", "later", "still", "today", "yesterday", "also", "already", "once", "often", "soon", "always", "never", "repeatedly", "initially", "currently", "recently", "previously", "subsequently");

    public static void Cut(Scene scene, List<Attribution> attributions)
    {
        for (var a = 0; a < attributions.Count; a++)
        {
            var (source, cue) = (attributions[a].Source, attributions[a].Cue);
            if (source.End - source.First < 2)
            {
                continue;
            }

            var cut = source.First < cue.First ? Before(scene, source, cue) : After(scene, source);
            if (cut != source)
            {
                attributions[a] = attributions[a] with { Source = cut, Rule = attributions[a].Rule + "; SourceEdges: without what goes on" };
            }
        }
    }

    private static Window Before(Scene scene, Window source, Window cue)
    {
        source = new Window(scene.OpensParagraph(source.First) ? BehindPlace(scene, source) : source.First, source.End);
        var (first, end) = (source.End == cue.First && scene[cue.First].Tag is not (Tag.VerbIng or Tag.To) ? Subject(scene, source) : source.First, source.End);
        if (Leading.Contains(scene[first].Word) && scene[first].Tag == Tag.Adverb && scene[first + 1].Tag is Tag.PluralNoun or Tag.ProperNoun or Tag.Determiner or Tag.SubjectPronoun or Tag.Possessive)
        {
            first++;
        }

        // "[prompting] officials to urge"
        if (scene[first].Tag == Tag.VerbIng && end == cue.First && scene[end].Tag == Tag.To && first > 0 && scene[first - 1].Tag == Tag.Comma && scene[first + 1].Tag is Tag.PluralNoun or Tag.ProperNoun && Causing.Contains(scene[first].Word))
        {
            first++;
        }

        if (end - first > 1 && scene[end - 1].Tag == Tag.Adverb && Trailing.Contains(scene[end - 1].Word) && scene[end - 2].Tag.IsNominal())
        {
            end--;
        }
        else if (end - first > 3 && scene.Tokens[end - 1] is "week" or "month" or "year" or "weekend" or "summer" && scene.Tokens[end - 2] is "this" or "last"
            && scene[end - 3].Tag is Tag.ProperNoun or Tag.Noun or Tag.PluralNoun)
        {
            end -= 2;
        }

        return new Window(first, end);
    }

    /// <summary>"New York (CNN Business) [Jane Roe]": the place that opens a report, without a dash, is no part of who speaks.</summary>
    private static int BehindPlace(Scene scene, Window source)
    {
        for (var i = source.First; i + 2 < Math.Min(source.End, source.First + LongestPlace); i++)
        {
            if (scene[i].Tag == Tag.OpenBracket && scene.Tokens[i + 1] is "CNN" or "AP" or "AFP" or "UPI" or "Reuters" or "Xinhua" or "DPA" or "IANS" or "PTI")
            {
                var close = scene[i + 2].Tag == Tag.CloseBracket ? i + 2 : i + 3;
                return close + 1 < source.End && scene[close].Tag == Tag.CloseBracket ? close + 1 : source.First;
            }

            if (!scene[i].IsCapitalised && scene[i].Tag != Tag.Comma)
            {
                break;
            }
        }

        return source.First;
    }

    /// <summary>"an election [his rivals] say he stole", "the earliest date [the ministry] had named": what the clause is about stands before its subject.</summary>
    private static int Subject(Scene scene, Window source)
    {
        var last = scene[source.End - 1].Tag;
        for (var i = source.End - 1; i > source.First && scene[i].Tag.IsNominal() && scene[source.First].Tag != Tag.Number; i--)
        {
            // A name behind one thing may be in apposition to it: "chairman the Rev. Jane Roe".
            var isNamed = last == Tag.ProperNoun && scene[i - 1].Tag != Tag.PluralNoun;
            if ((scene[i].Tag is Tag.Possessive or Tag.SubjectPronoun || scene.Tokens[i] is "the" || (scene.Tokens[i] is "it" or "you" && scene.Verbs(source.First, i) == 0)) && scene[i - 1].Tag is Tag.Noun or Tag.PluralNoun
                && last is Tag.Noun or Tag.PluralNoun or Tag.ProperNoun or Tag.SubjectPronoun or Tag.Pronoun && !isNamed)
            {
                return i;
            }
        }

        return source.First;
    }

    private static Window After(Scene scene, Window source)
    {
        for (var i = source.First + 1; i + 2 < source.End; i++)
        {
            if (scene[i].Tag is Tag.Wh or Tag.That || scene[i].Tag.IsQuote())
            {
                break;
            }

            if (scene[i].Tag == Tag.Comma && GoesOn(scene, i + 1))
            {
                return new Window(source.First, i);
            }

            if (scene[i].Tag == Tag.Dash && scene[i + 1].Tag is Tag.Preposition or Tag.VerbIng && scene.Tokens[i][0] is '–' or '—')
            {
                return new Window(source.First, i);
            }
        }

        return source;
    }

    /// <summary>", and fell", ", and in May fell", ", as he travelled", ", Roe fell"</summary>
    private static bool GoesOn(Scene scene, int first) =>
        (scene[first].Tag == Tag.Coordinator && (scene[first + 1].Tag is Tag.VerbPast or Tag.VerbThird or Tag.Preposition || scene[first + 1].Tag.IsAuxiliary()
            || (scene[first + 1].Tag == Tag.Adverb && scene[first + 2].Tag is Tag.VerbPast or Tag.VerbThird)))
        || (scene.Tokens[first].SequenceEqual("as") && scene[first + 1].Tag == Tag.SubjectPronoun)
        || (scene[first].Tag == Tag.ProperNoun && scene[first + 1].Tag is Tag.VerbPast or Tag.VerbThird && !scene.Tokens[first + 2].SequenceEqual("by"));
}
