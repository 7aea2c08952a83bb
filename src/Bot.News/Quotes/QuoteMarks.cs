using Bot.News.Text;

namespace Bot.News.Quotes;

/// <summary>
/// Pairs quotation marks of every kind: straight, curly, single, doubled singles, backticks, « », „ “, mixed and missing ones.
/// Apostrophes and possessives are no marks. One pass over each paragraph for double marks, one for single ones.
/// </summary>
internal static class QuoteMarks
{
    /// <summary>How many single marks are looked through for the one that closes.</summary>
    private const int MostPossessives = 50;

    /// <summary>How many marks are looked through for those that close a quotation and all within it.</summary>
    private const int MostNested = 12;

    private enum Side : byte
    {
        None,
        Open,
        Close,
        Either,
    }

    private readonly record struct Mark(int Token, Side Side);

    /// <summary>Finds the outermost quotations, ascending, and tags their marks in the tokens.</summary>
    public static List<Quotation> Pair(Tokens tokens)
    {
        var found = new List<Quotation>();
        var marks = new List<Mark>();
        for (var p = 0; p + 1 < tokens.ParagraphFirst.Length; p++)
        {
            int first = tokens.ParagraphFirst[p], end = tokens.ParagraphFirst[p + 1];
            var before = found.Count;
            CollectMarks(tokens, first, end, singles: false, marks);
            if (marks.Count > 0)
            {
                PairDoubles(tokens, marks, end, found);
            }

            CollectMarks(tokens, first, end, singles: true, marks);
            if (marks.Count > 1)
            {
                PairSingles(tokens, marks, found, before);
            }

            for (var q = before; q < found.Count; q++)
            {
                tokens.Items[found[q].Open].Tag = Tag.OpenQuote;
                if (found[q].IsClosed)
                {
                    tokens.Items[found[q].End - 1].Tag = Tag.CloseQuote;
                }
            }
        }

        return found;
    }

    private static void CollectMarks(Tokens tokens, int first, int end, bool singles, List<Mark> marks)
    {
        marks.Clear();
        for (var i = first; i < end; i++)
        {
            if (tokens.Items[i].Tag == Tag.Symbol && (singles ? IsSingle(tokens[i]) : IsDouble(tokens[i])))
            {
                var side = SideOf(tokens, i, first, end);
                if (side != Side.None)
                {
                    marks.Add(new Mark(i, side));
                }
            }
        }
    }

    private static bool IsDouble(ReadOnlySpan<char> mark) =>
        mark is "\"" or "“" or "”" or "„" or "‟" or "«" or "»" or "''" or "``" or "’’" or "‘‘" or "＂";

    private static bool IsSingle(ReadOnlySpan<char> mark) => mark is "'" or "‘" or "’" or "`" or "‚" or "‹" or "›";

    /// <summary>Which side a mark can be, by the space around it first and by its shape where that leaves both or neither.</summary>
    private static Side SideOf(Tokens tokens, int i, int first, int end)
    {
        var text = tokens.Text;
        var token = tokens.Items[i];
        var before = i == first ? ' ' : text[token.Start - 1];
        var after = i + 1 == end ? ' ' : text[token.End];
        var opens = (char.IsWhiteSpace(before) || before is '(' or '[' or '—' or '–' or '-' or '/' || IsMark(before) || before == ':') && !char.IsWhiteSpace(after);
        var closes = !char.IsWhiteSpace(before)
            && (char.IsWhiteSpace(after) || IsMark(after) || after is '.' or ',' or ';' or ':' or '!' or '?' or ')' or ']' or '—' or '–' or '-' or '/' or '…');
        if (opens != closes)
        {
            return opens ? Side.Open : Side.Close;
        }

        return text[token.Start] switch
        {
            '“' or '„' or '«' or '‘' or '`' or '‚' or '‹' => Side.Open,
            '”' or '»' or '›' => Side.Close,
            '’' when token.End - token.Start == 1 => closes ? Side.Close : Side.None,

            // "the U.S.'s largest": an apostrophe
            '\'' when token.End - token.Start == 1 && !opens => Side.None,
            _ => Side.Either,
        };
    }

    private static bool IsMark(char c) => c is '"' or '“' or '”' or '„' or '«' or '»' or '‘' or '’' or '\'' or '`';

    private static void PairDoubles(Tokens tokens, List<Mark> marks, int end, List<Quotation> found)
    {
        int open = -1, depth = 0;
        for (var m = 0; m < marks.Count; m++)
        {
            var (token, side) = marks[m];
            if (open < 0)
            {
                if (side is Side.Open or Side.Either)
                {
                    (open, depth) = (token, 1);
                }
            }
            else if (side == Side.Open)
            {
                if (IsClosedWithin(marks, m, depth))
                {
                    depth++;
                }
                else
                {
                    found.Add(Unclosed(tokens, open, token, goesOn: tokens.Items[token - 1].Tag == Tag.Stop));
                    (open, depth) = (token, 1);
                }
            }
            else if (--depth == 0)
            {
                found.Add(new Quotation(open, token + 1, true, false));
                open = -1;
            }
        }

        if (open >= 0)
        {
            found.Add(Unclosed(tokens, open, end, end < tokens.Count && IsDouble(tokens[end])));
        }
    }

    /// <summary>
    /// Whether marks close both what opens here and all around it before as many others have opened: else the closing mark before this one is missing.
    /// </summary>
    private static bool IsClosedWithin(List<Mark> marks, int opening, int depth)
    {
        var open = depth;
        for (var m = opening; m < Math.Min(marks.Count, opening + MostNested); m++)
        {
            open += marks[m].Side == Side.Open ? 1 : -1;
            if (open == 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A quotation whose own closing mark is missing: it ends with a single mark in its place, before a cue, or where the next one opens.</summary>
    private static Quotation Unclosed(Tokens tokens, int open, int end, bool goesOn)
    {
        if (ClosedBySingle(tokens, open, end) is > 0 and var single)
        {
            return new Quotation(open, single + 1, true, false);
        }

        var comma = MissingMark.BeforeCue(tokens, open, end, goesOn);
        return new Quotation(open, comma > 0 ? comma + 1 : end, false, goesOn && comma == 0);
    }

    /// <summary>The single mark that closes a double one by mistake, behind a comma or stop ("“It failed,’ he said"); 0 where a single one opens before it.</summary>
    private static int ClosedBySingle(Tokens tokens, int open, int end)
    {
        for (var i = open + 1; i < end; i++)
        {
            if (tokens.Items[i].Tag == Tag.Symbol && IsSingle(tokens[i]))
            {
                var side = SideOf(tokens, i, open, end);
                if (side is Side.Open or Side.Either)
                {
                    return 0;
                }

                if (side == Side.Close && tokens.Items[i - 1].Tag is Tag.Comma or Tag.Stop)
                {
                    return i;
                }
            }
        }

        return 0;
    }

    private static void PairSingles(Tokens tokens, List<Mark> marks, List<Quotation> found, int from)
    {
        var doubles = found.GetRange(from, found.Count - from);
        var next = 0;
        var added = false;
        var swallowed = new HashSet<int>();
        for (var m = 0; m < marks.Count; m++)
        {
            var (open, side) = marks[m];
            while (next < doubles.Count && doubles[next].End <= open)
            {
                next++;
            }

            if (side is not (Side.Open or Side.Either) || (next < doubles.Count && doubles[next].Open < open))
            {
                continue;
            }

            var close = ClosingSingle(tokens, marks, m);
            if (close < 0)
            {
                continue;
            }

            var single = new Quotation(open, marks[close].Token + 1, true, false);
            var inner = next;
            while (inner < doubles.Count && doubles[inner].End <= single.End)
            {
                inner++;
            }

            if (inner < doubles.Count && doubles[inner].Open < single.End)
            {
                continue;
            }

            swallowed.UnionWith(doubles.Skip(next).Take(inner - next).Select(d => d.Open));
            found.Add(single);
            added = true;
            m = close;
        }

        if (added)
        {
            if (swallowed.Count > 0)
            {
                var kept = found.Skip(from).Where(q => !swallowed.Contains(q.Open)).ToList();
                found.RemoveRange(from, found.Count - from);
                found.AddRange(kept);
            }

            found.Sort(from, found.Count - from, Comparer<Quotation>.Create((a, b) => a.Open.CompareTo(b.Open)));
        }
    }

    /// <summary>The mark that closes a single quotation; a plural possessive ("ministers' plan") is passed over while another closer follows.</summary>
    private static int ClosingSingle(Tokens tokens, List<Mark> marks, int open)
    {
        var possessive = -1;
        for (var m = open + 1; m < Math.Min(marks.Count, open + MostPossessives); m++)
        {
            var (token, side) = marks[m];
            if (side == Side.Open)
            {
                break;
            }

            var word = tokens[token - 1];
            var next = token + 1 < tokens.Count ? tokens[token + 1] : default;
            if (word[^1] is 's' or 'S' && next.Length > 0 && char.IsLetter(next[0]) && tokens.Items[token].End < tokens.Items[token + 1].Start)
            {
                possessive = possessive < 0 ? m : possessive;
                continue;
            }

            return m;
        }

        return possessive;
    }
}
