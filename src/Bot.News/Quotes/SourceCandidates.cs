using Bot.News.Text;

namespace Bot.News.Quotes;

/// <summary>Stage 3, first half: the noun phrases of the sentence that may name who said it.</summary>
internal static class SourceCandidates
{
    /// <summary>How many candidates are weighed for one cue.</summary>
    public const int Most = 160;

    /// <summary>How far from the cue a source can start, in tokens.</summary>
    private const int Reach = 60;

    /// <summary>How far behind the cue a source can start, and how long it can be, in tokens.</summary>
    private const int ReachAfter = 25, Longest = 45;

    /// <summary>How far from the cue the far border of a source lies at most, in tokens.</summary>
    public const int MostDistance = ReachAfter + Longest;

    /// <summary>A longer quotation does not name a source for a cue outside of it.</summary>
    private const int QuotedName = 5;

    private static readonly int It = Lexicon.Find("it");

    private static readonly WordSet Putting = new("put", "puts", "putting");

    /// <summary>The places of candidate sources on one side of the cue, nearest first.</summary>
    /// <param name="cue">The tokens of the cue.</param>
    public static int Find(Scene scene, Window cue, Sources.Side side, Span<Window> found)
    {
        var window = scene.WindowOf(cue.First);
        return side switch
        {
            Sources.Side.Before => IsAskedOf(scene, cue) ? 0 : CandidatesBefore(scene, cue, window, found),
            Sources.Side.After => CandidatesAfter(scene, cue, window, found),
            _ => 0,
        };
    }

    /// <summary>"Roe was asked, “…”": who is asked does not ask.</summary>
    private static bool IsAskedOf(Scene scene, Window cue)
    {
        for (var i = cue.First; i < cue.End; i++)
        {
            if (scene.Tokens[i] is "asked" or "questioned" or "quizzed" or "grilled")
            {
                var left = i - 1;
                while (left > 0 && scene[left].Tag is Tag.Adverb or Tag.Not)
                {
                    left--;
                }

                return left >= 0 && scene[left].Tag == Tag.Be;
            }
        }

        return false;
    }

    private static int CandidatesBefore(Scene scene, Window cue, Window window, Span<Window> found)
    {
        var count = 0;
        var closed = 0;
        for (var start = cue.First - 1; start >= Math.Max(window.First, cue.First - Reach) && count < Most - 12; start--)
        {
            // "It is known (Roe, who found it, said so)": what stands within brackets is said by whom they name, where they name anybody.
            closed += scene[start].Tag == Tag.CloseBracket ? 1 : scene[start].Tag == Tag.OpenBracket ? -1 : 0;
            if (closed < 0 && count > 0)
            {
                break;
            }

            if (IsLongQuotation(scene, start, cue))
            {
                start = scene.Quotations[scene.QuotationAt(start)].Open;
            }
            else if (Starts(scene, start, window) && !IsRecipient(scene, start, cue))
            {
                count = AddEnds(scene, start, cue.First, cue, found, count);
            }
        }

        return Recorded(scene, cue, found, OfSecondClause(scene, cue, window, found, count));
    }

    /// <summary>Without those that are the subject of another clause before the cue's own.</summary>
    private static int OfSecondClause(Scene scene, Window cue, Window window, Span<Window> found, int count)
    {
        var and = SecondClause.Begin(scene, cue, window);
        if (and < 0)
        {
            return count;
        }

        var kept = 0;
        for (var c = 0; c < count; c++)
        {
            if (!SecondClause.IsOfFirst(scene, found[c], and, window))
            {
                found[kept++] = found[c];
            }
        }

        return kept;
    }

    /// <summary>"footage of Roe saying": who is heard says it; the candidates before it go.</summary>
    private static int Recorded(Scene scene, Window cue, Span<Window> found, int count)
    {
        if (scene[cue.First].Tag != Tag.VerbIng)
        {
            return count;
        }

        var of = cue.First - 1;
        while (of > 1 && cue.First - of <= QuotedName && scene[of].Tag.IsNominal())
        {
            of--;
        }

        if (of < 1 || of == cue.First - 1 || !scene.Tokens[of].SequenceEqual("of") || !IsRecording(scene.Tokens[of - 1]))
        {
            return count;
        }

        var kept = 0;
        for (var c = 0; c < count; c++)
        {
            if (found[c].First > of)
            {
                found[kept++] = found[c];
            }
        }

        return kept;
    }

    private static bool IsRecording(ReadOnlySpan<char> word) =>
        word is "footage" or "video" or "videos" or "clip" or "clips" or "audio" or "recording" or "recordings" or "tape" or "tapes" or "film" or "image" or "images";

    private static int CandidatesAfter(Scene scene, Window cue, Window window, Span<Window> found)
    {
        var count = 0;
        for (var start = cue.End; start < Math.Min(window.End, cue.End + ReachAfter) && count < Most - 12; start++)
        {
            if (IsLongQuotation(scene, start, cue))
            {
                break;
            }

            if (Starts(scene, start, window) && !IsMeans(scene, start) && !Inversion.IsTime(scene.Tokens[start]) && (start == cue.End || !scene[start - 1].Tag.IsNominal() || scene[start - 1].Tag is Tag.Comma or Tag.Preposition))
            {
                count = AddEnds(scene, start, window.End, cue, found, count);
            }
        }

        return count;
    }

    /// <summary>"an email to supporters saying": whom it goes to does not say it.</summary>
    private static bool IsRecipient(Scene scene, int start, Window cue)
    {
        if (scene[cue.First].Tag != Tag.VerbIng || start < 2 || scene[start - 1].Tag is not (Tag.To or Tag.Preposition) || !scene.Tokens[start - 1].SequenceEqual("to")
            || !scene[start - 2].Tag.IsNominal())
        {
            return false;
        }

        for (var i = start; i < cue.First; i++)
        {
            if (!scene[i].Tag.IsNominal())
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>"said by telephone": the means, not the speaker.</summary>
    private static bool IsMeans(Scene scene, int start) =>
        start > 0 && scene[start - 1].Tag == Tag.Preposition && scene.Tokens[start - 1].SequenceEqual("by")
        && scene.Tokens[start] is "telephone" or "phone" or "email" or "e-mail" or "text" or "letter" or "fax" or "radio" or "satellite";

    private static bool IsLongQuotation(Scene scene, int token, Window cue) =>
        scene.QuotationAt(token) is >= 0 and var q && q != scene.QuotationAt(cue.First) && scene.Quotations[q].Length > QuotedName;

    private static bool Starts(Scene scene, int start, Window window)
    {
        var tag = scene[start].Tag;
        if (!CanStand(tag) && tag is not (Tag.Wh or Tag.That or Tag.OpenQuote or Tag.VerbIng or Tag.VerbParticiple or Tag.VerbPast or Tag.Adverb or Tag.VerbBase))
        {
            return false;
        }

        if (start == window.First)
        {
            // "However, noted the paper", "Allow the nurse to explain"
            return !IsDateline(scene, start) && scene.TagAt(start + 1, window) is var next && tag switch
            {
                Tag.Adverb => CanStand(next),
                Tag.VerbBase => next is not (Tag.Determiner or Tag.Possessive or Tag.ObjectPronoun),
                Tag.VerbIng => !OpensParticiple(scene, start, window),
                _ => true,
            };
        }

        var before = scene[start - 1].Tag;
        return !IsPut(scene, start) && !IsListed(scene, start, window) && tag switch
        {
            Tag.Wh or Tag.That => true,
            Tag.SubjectPronoun => true,
            Tag.Determiner or Tag.Possessive => before is not Tag.Determiner,
            Tag.VerbIng when before == Tag.Comma && OpensParticiple(scene, start, window) => false,
            Tag.VerbIng or Tag.VerbParticiple or Tag.VerbPast or Tag.VerbBase or Tag.Adverb => !CanStand(before) && CanStand(scene.TagAt(start + 1, window)),
            Tag.Genitive => false,
            Tag.ProperNoun => before != Tag.ProperNoun,
            _ => !CanStand(before) || before is Tag.SubjectPronoun or Tag.ObjectPronoun or Tag.Pronoun,
        };
    }

    /// <summary>"Speaking to the paper, Roe said", "sharing a picture warning": what somebody does, where "leading doctors" are people.</summary>
    private static bool OpensParticiple(Scene scene, int start, Window window) =>
        scene.TagAt(start + 1, window) is Tag.Determiner or Tag.Possessive or Tag.To or Tag.Preposition or Tag.Number or Tag.ObjectPronoun;

    /// <summary>"Roe, [Hill and Stone] said", no "On Sunday, Hill and Stone": names that go on with a list open no source.</summary>
    private static bool IsListed(Scene scene, int start, Window window)
    {
        if (scene[start].Tag != Tag.ProperNoun || scene[start - 1].Tag != Tag.Comma || start - 2 < window.First || scene[start - 2].Tag != Tag.ProperNoun)
        {
            return false;
        }

        var end = start;
        while (scene.TagAt(end, window) == Tag.ProperNoun)
        {
            end++;
        }

        if (scene.TagAt(end, window) != Tag.Coordinator || !scene.Tokens[end].SequenceEqual("and") || scene.TagAt(end + 1, window) != Tag.ProperNoun)
        {
            return false;
        }

        var first = start - 2;
        while (first > window.First && scene[first - 1].Tag == Tag.ProperNoun)
        {
            first--;
        }

        return first == window.First || scene[first - 1].Tag is Tag.Comma or Tag.That or Tag.CloseQuote;
    }

    /// <summary>"WASHINGTON, Dec. 8 (UPI) —" opens a report and says nothing.</summary>
    private static bool IsDateline(Scene scene, int start)
    {
        const int longest = 10;
        if (scene[start].Tag == Tag.ProperNoun && scene.OpensParagraph(start))
        {
            for (var i = start + 1; i < Math.Min(scene.Count, start + longest); i++)
            {
                if (scene[i].Tag == Tag.Dash)
                {
                    return scene[i - 1].Tag == Tag.CloseBracket;
                }
            }
        }

        return false;
    }

    /// <summary>"As Roe put it in a memo": "it" is what was said.</summary>
    private static bool IsPut(Scene scene, int start) =>
        (IsIt(scene[start]) && IsPutting(scene[start - 1])) || (IsPutting(scene[start]) && start + 1 < scene.Count && IsIt(scene[start + 1]));

    private static bool IsIt(in Token token) => token.Word == It && !token.IsCapitalised;

    private static bool IsPutting(in Token token) => Putting.Contains(token.Word) && !token.IsCapitalised;

    private static bool CanStand(Tag tag) => tag.IsNominal();

    /// <summary>A source can end where a noun phrase does: at its head, after what describes it, before or after the closing comma.</summary>
    private static int AddEnds(Scene scene, int start, int limit, Window cue, Span<Window> found, int count)
    {
        var added = 0;
        var clause = Clause.Unknown;
        limit = Math.Min(limit, start + Longest);
        for (var end = start + 1; end <= limit && added < 10 && count < Most; end++)
        {
            var last = scene[end - 1].Tag;
            var next = end < scene.Count ? scene[end].Tag : Tag.Stop;
            clause = clause == Clause.Unknown ? ClauseOf(scene, start, end - 1) : clause;
            if (clause == Clause.Main || (last is Tag.Stop or Tag.Semicolon && end < limit) || (last == Tag.Coordinator && scene.Tokens[end - 1].SequenceEqual("but"))
                || (last == Tag.OpenQuote && IsLongQuotation(scene, end - 1, cue)))
            {
                break;
            }

            var isEnd = CanStand(last) && last != Tag.Determiner && (!CanStand(next) || next == Tag.Genitive || end == cue.First)
                || end == cue.First
                || last is Tag.Comma or Tag.CloseBracket or Tag.Dash && end >= cue.First - 3 && end <= cue.First
                || last is Tag.Wh or Tag.That && end == start + 1
                || (!last.IsPunctuation() && next.IsPunctuation());
            if (isEnd && last is not (Tag.Coordinator or Tag.Subordinator))
            {
                found[count++] = new Window(start, end);
                added++;
            }
        }

        return count;
    }

    private enum Clause
    {
        Unknown,
        Main,
        Relative,
    }

    /// <summary>
    /// What a token makes of the words since the first one. "Rain falls everywhere, but there is less in the south, said Roe": a finite verb
    /// without "who" or "that" before it makes a sentence, not a speaker.
    /// </summary>
    private static Clause ClauseOf(Scene scene, int first, int token) => scene[token].Tag switch
    {
        Tag.Wh or Tag.That => Clause.Relative,
        Tag.VerbThird or Tag.Be or Tag.Have or Tag.Modal or Tag.Do when token > first => Clause.Main,
        Tag.Subordinator when token > first && scene.Tokens[token].SequenceEqual("because") => Clause.Main,
        Tag.Determiner or Tag.Possessive when IsObject(scene, first, token) => Clause.Main,
        Tag.VerbBase when token > first && FollowsPlural(scene, token) => Clause.Main,
        Tag.VerbPast when token > first && FollowsName(scene, first, token) => Clause.Main,
        _ => Clause.Unknown,
    };

    /// <summary>"Her comments come a day after": a verb in the plural; "police press officers" and "a task force" are nouns.</summary>
    private static bool FollowsPlural(Scene scene, int token) =>
        scene[token - 1].Tag == Tag.PluralNoun && token + 1 < scene.Count
        && scene[token + 1].Tag is Tag.Determiner or Tag.Possessive or Tag.To or Tag.Preposition or Tag.Subordinator or Tag.ObjectPronoun or Tag.Adverb;

    /// <summary>"Roe stood on stage": what a single name did; "Britons stranded abroad" and "Roe, asked by" say more of who speaks.</summary>
    private static bool FollowsName(Scene scene, int first, int token)
    {
        if (token + 1 == scene.Count || !(scene[token + 1].Tag is Tag.Preposition or Tag.VerbIng or Tag.Adverb) || scene.Tokens[token + 1].SequenceEqual("by") || scene.Tokens[token - 1][^1] == 's')
        {
            return false;
        }

        for (var i = first; i < token; i++)
        {
            if (scene[i].Tag != Tag.ProperNoun)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>"sent out a text message": a past tense with an object, which the participle of "men killed in a raid" has not.</summary>
    private static bool IsObject(Scene scene, int first, int token)
    {
        var verb = token - 1;
        verb -= verb > first && scene.Tokens[verb] is "out" or "off" or "up" or "down" ? 1 : 0;
        return verb > first && scene[verb].Tag == Tag.VerbPast;
    }
}
