namespace Bot.News.Quotes;

/// <summary>One of several candidates and how likely it is, as a logarithm.</summary>
internal readonly record struct Choice(int Index, float Score)
{
    /// <summary>Log odds this far below the likeliest are lost in a sum of floats that is at least one.</summary>
    private const float Negligible = -17;

    /// <summary>The likeliest candidate, and those beside it that are likely enough; likeliest first.</summary>
    /// <param name="scores">Log odds, up to a constant.</param>
    /// <param name="least">The chance under which a candidate is left out.</param>
    /// <returns>How many were put into <paramref name="found"/>; at most its length.</returns>
    public static int Likeliest(ReadOnlySpan<float> scores, float least, Span<Choice> found)
    {
        var top = float.NegativeInfinity;
        foreach (var score in scores)
        {
            top = Math.Max(top, score);
        }

        var sum = 0f;
        foreach (var score in scores)
        {
            sum += score - top > Negligible ? MathF.Exp(score - top) : 0;
        }

        var constant = top + MathF.Log(sum);
        var bar = MathF.Min(constant + MathF.Log(least), top);
        var count = 0;
        for (var c = 0; c < scores.Length; c++)
        {
            if (scores[c] >= bar)
            {
                count = Insert(found, count, new Choice(c, scores[c] - constant));
            }
        }

        return count;
    }

    private static int Insert(Span<Choice> found, int count, Choice choice)
    {
        var place = count;
        while (place > 0 && found[place - 1].Score < choice.Score)
        {
            place--;
        }

        if (place == found.Length)
        {
            return count;
        }

        count = Math.Min(count + 1, found.Length);
        for (var i = count - 1; i > place; i--)
        {
            found[i] = found[i - 1];
        }

        found[place] = choice;
        return count;
    }
}
