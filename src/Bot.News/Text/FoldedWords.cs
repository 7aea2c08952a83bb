namespace Bot.News.Text;

/// <summary>The words of what somebody typed, folded.</summary>
internal static class FoldedWords
{
    /// <summary>
    /// At most so many words. A word that lost its apostrophe is mended: "don t" is "dont", "Iran s" is "iran".
    /// </summary>
    public static List<string> Of(string typed, int most)
    {
        var folded = new List<string>();
        Span<char> buffer = stackalloc char[Terms.MostLetters];
        var terms = new Terms(typed, buffer);
        var end = -1;
        while (folded.Count < most && terms.Next())
        {
            var word = terms.Folded;
            if (folded.Count > 0 && terms.Start == end + 1 && typed[end] == ' ' && IsCutOff(folded[^1], word) &&
                folded[^1].Length + word.Length <= Terms.MostLetters)
            {
                folded[^1] += word is "s" ? "" : word.ToString();
            }
            else
            {
                folded.Add(word.ToString());
            }

            end = terms.End;
        }

        return folded;
    }

    private static bool IsCutOff(string before, ReadOnlySpan<char> word) => word switch
    {
        "t" => before.EndsWith('n'),
        "s" or "ll" or "re" or "ve" or "d" or "m" => true,
        _ => false,
    };
}
