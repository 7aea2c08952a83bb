namespace Bot.News.Text.Furniture;

/// <summary>Links to other stories that stand between paragraphs: a label, a colon and, without a blank, a headline.</summary>
internal static class LinkLabels
{
    /// <summary>The longest label, in UTF-16 code units.</summary>
    private const int MostLabelLength = 60;

    /// <summary>The longest label with its headline; what is longer is prose under a place name.</summary>
    private const int MostLength = 180;

    /// <summary>Whether the line is "Label:Headline".</summary>
    public static bool Open(ReadOnlySpan<char> line)
    {
        var colon = line.IndexOf(':');
        if (line.Length > MostLength || colon is < 2 or > MostLabelLength || colon == line.Length - 1)
        {
            return false;
        }

        var label = line[..colon];
        var next = line[colon + 1];
        return (char.IsUpper(next) || next is '\'' or '‘')
            && !label.ContainsAny(".!“\"")
            && label.TrimEnd("'’?") is [.., var last] && char.IsLetter(last);
    }
}
