using System.Globalization;
using Bot.News.Answers;
using Bot.News.Summaries;

namespace Bot.News.Tests.Answers;

/// <summary>A speaker, an outlet and days of publication limit every kind of answer.</summary>
public sealed class LimitsTests
{
    public static TheoryData<string> Cases() => [.. TableFile.Lines("Answers/limits.txt")];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Answer_WithLimits_UsesThoseArticlesAlone(string line)
    {
        var cells = line.Split('|', StringSplitOptions.TrimEntries);
        var limits = new Limits(Or(cells[1]), Or(cells[2]), Day(cells[3]), Day(cells[4]));

        Assert.Equal(cells[5] == "-" ? [] : cells[5].Split(' '), Articles(cells[0], limits).Distinct().Order());
    }

    private static IEnumerable<string> Articles(string question, Limits limits)
    {
        var (command, words) = question.Split(' ', 2) is [var c, var w] ? (c, w) : (question, null);
        var (index, asked) = (SmallNews.Index, SmallNews.Asked);
        return command switch
        {
            "who-said" => WhoSaid.Answer(index, new WhoSaidQuestion(words!, limits)) is { Outcome: WhoSaidOutcome.Said } said ? All(said.Matches) : [],
            "ask" => All(Ask.Answer(index, new AskQuestion(words!, asked, limits)).Sentences),
            "summary" => Summary.Answer(index, new SummaryQuestion(words, SummaryLength.Long, asked, limits)).Sentences.Select(s => s.Article.Id),
            "quotes" => QuotesBy.Answer(index, new QuotesQuestion(words!, null, limits)).Quotations.Select(q => q.Article.Id),
            _ => All(ArticlesAbout.Answer(index, new ArticlesQuestion(words, asked, limits)).Articles),
        };
    }

    private static IEnumerable<string> All(IEnumerable<Match> matches) =>
        matches.SelectMany(m => m.AlsoIn.Prepend(m.Passage)).Select(p => p.Article.Id);

    private static string? Or(string cell) => cell.Length == 0 ? null : cell;

    private static DateOnly? Day(string cell) => cell.Length == 0 ? null : DateOnly.Parse(cell, CultureInfo.InvariantCulture);
}
