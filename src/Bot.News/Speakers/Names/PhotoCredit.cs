using Bot.News.Speakers.Words;
using Bot.News.Text;

namespace Bot.News.Speakers.Names;

/// <summary>Whose a photograph is, in a caption: "Jane Roe/AFP/Getty Images". No speaker, and nobody whom "he" means.</summary>
internal static class PhotoCredit
{
    /// <summary>How many words stand before the first slash, and how many names there are behind it.</summary>
    private const int LongestName = 5, MostAgencies = 4;

    private static readonly WordTable Agencies = WordList.Table("Speakers.Lexicon.photo-agencies.txt");

    /// <summary>One past the credit that begins at a word; 0 where none does.</summary>
    public static int End(WordSequence words, int first)
    {
        var slash = first;
        while (slash < first + LongestName && words.IsWord(slash) && words[slash].IsCapital)
        {
            slash++;
        }

        var (found, end) = (false, 0);
        for (var i = 0; i < MostAgencies && slash > first && IsSlash(words, slash); i++)
        {
            found |= Agencies.Contains(words.Letters(slash + 1));
            end = slash + 2;
            if (words.IsWord(end) && words.Letters(end) is "Images" or "Photo" or "Photos" or "Press" or "News" or "Pictures" or "Agency")
            {
                end++;
            }

            slash = end;
        }

        return found ? end : 0;
    }

    private static bool IsSlash(WordSequence words, int i) =>
        words.IsMark(i, '/') && words.IsWord(i + 1) && words[i + 1].IsCapital && words[i - 1].End == words[i].Start && words[i].End == words[i + 1].Start;
}
