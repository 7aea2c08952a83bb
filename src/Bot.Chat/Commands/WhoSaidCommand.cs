using System.Collections.Immutable;
using Bot.Chat.Catalogue;
using Bot.Chat.Replies;
using Bot.News.Answers;
using Bot.News.Answers.Asked;

namespace Bot.Chat.Commands;

/// <summary><c>/who-said</c>: the speaker behind remembered words.</summary>
internal sealed class WhoSaidCommand : ChatCommand
{
    /// <summary>How many quotations a page shows, the best one among them.</summary>
    private const int PageSize = 3;

    public override CommandDefinition Definition { get; } = new(
        "who-said",
        "Who said these words? Misremembered ones will do",
        "/who-said we don't seek a war",
        [
            new OptionDefinition("words", "What was said, as you remember it", IsRequired: true),
            Options.By,
            Options.Outlet,
            Options.Since,
            Options.Until,
            Options.PageNumber,
        ]);

    public override CommandResult Answer(Invocation invocation, ChatContext context)
    {
        var question = new WhoSaidQuestion(invocation["words"]!, Options.LimitsOf(invocation));
        var answer = WhoSaid.Answer(context.Index, context.Earlier, question);
        return new CommandResult(answer, answer.Outcome switch
        {
            WhoSaidOutcome.Said => Said(answer, invocation),
            WhoSaidOutcome.SaidInEarlierVersion => SaidInEarlierVersion(answer, invocation),
            WhoSaidOutcome.ArticleItself => ArticleItself(answer, invocation),
            _ => Nobody(answer, question, invocation),
        });
    }

    private static Reply Said(WhoSaidAnswer answer, Invocation invocation)
    {
        var page = Page.Of(answer.Matches, invocation, PageSize);
        if (page.Number > 1)
        {
            return new Reply([Also(page, "Also close"), .. page.Items.Select(PassageBlocks.Of)], [.. page.Actions(invocation)]);
        }

        var best = answer.Matches[0];
        var speaker = best.Passage.Quote?.Speaker;
        var opening = (speaker, best.Wording) switch
        {
            (null, AskedWording.Said) => TextBlock.Of("These words are quoted, but it is unclear who said them:"),
            (null, AskedWording.Mentioned) => TextBlock.Of("The words come up in what is quoted, though it is unclear who said it:"),
            (null, _) => TextBlock.Of("The closest words that are quoted, though it is unclear who said them:"),
            ({ } who, AskedWording.Said) => TextBlock.Of(SpeakerRun.Opening(who), " said it:"),
            ({ } who, AskedWording.Mentioned) => TextBlock.Of("The words come up in what ", SpeakerRun.Within(who), " said:"),
            ({ } who, _) => TextBlock.Of("The closest words are from ", SpeakerRun.Within(who), ":"),
        };
        var others = page.Items.Skip(1).Select(PassageBlocks.Of).ToList();
        return new Reply(
            [opening, PassageBlocks.Of(best), .. others.Count == 0 ? [] : new[] { Also(page, "Also close") }, .. others],
            [.. page.Actions(invocation), .. Actions(best.Passage)]);
    }

    private static Reply SaidInEarlierVersion(WhoSaidAnswer answer, Invocation invocation)
    {
        var page = Page.Of(answer.Matches, invocation, PageSize);
        var first = page.Items[0].Passage;
        var opening = (first.Quote?.Speaker, answer.Matches[0].Wording) switch
        {
            (null, _) => TextBlock.Of("An earlier version of the article quoted these words, and it is unclear who said them. The article no longer has them:"),
            ({ } who, AskedWording.Said) => TextBlock.Of(SpeakerRun.Opening(who), " said it in an earlier version of the article. The article no longer has these words:"),
            ({ } who, AskedWording.Mentioned) => TextBlock.Of("The words come up in what ", SpeakerRun.Within(who), " said in an earlier version of the article. The article no longer has them:"),
            ({ } who, _) => TextBlock.Of("The closest words are from ", SpeakerRun.Within(who), " in an earlier version of the article. The article no longer has them:"),
        };
        return new Reply(
            [opening, .. page.Items.Select(PassageBlocks.Of)], [.. page.Actions(invocation), .. Actions(first)]);
    }

    private static Reply ArticleItself(WhoSaidAnswer answer, Invocation invocation)
    {
        var page = Page.Of(answer.Matches, invocation, PageSize);
        return new Reply(
            [
                TextBlock.Of(answer.Matches.Length == 1
                    ? "Nobody is quoted with these words: the article itself says so."
                    : "Nobody is quoted with these words: the articles themselves say so."),
                .. page.Items.Select(PassageBlocks.Of),
            ],
            [.. page.Actions(invocation), Summarise(page.Items[0].Passage)]);
    }

    private static Reply Nobody(WhoSaidAnswer answer, WhoSaidQuestion question, Invocation invocation)
    {
        var page = Page.Of(answer.About, invocation, PageSize);
        return new Reply(
            [
                TextBlock.Of(
                    $"Nobody said “{Refusals.Short(question.Words)}”{Within(question)} in the {Counting.Articles(answer.ArticlesSearched)} I looked through."),
                .. page.Items.IsEmpty ? [] : new[] { Also(page, "Said about it, in other words") },
                .. page.Items.Select(PassageBlocks.Of),
            ],
            [.. page.Actions(invocation)],
            ReplyTone.Nothing);
    }

    private static HeadingBlock Also(Page<Match> page, string what) => new(page.Number > 1 ? what + page.Place : what);

    private static string Within(WhoSaidQuestion question) => question.Limits is not { } limits ? "" : string.Concat(
        limits.By is { } by ? $" by {Refusals.Short(by)}" : "",
        limits.Outlet is { } outlet ? $" at {Refusals.Short(outlet)}" : "",
        limits.Since is { } since ? $" since {Days.Write(since)}" : "",
        limits.Until is { } until ? $" until {Days.Write(until)}" : "");

    private static IEnumerable<ReplyAction> Actions(Passage passage)
    {
        if (passage.Quote?.Speaker is { IsNamed: true } speaker)
        {
            yield return new ReplyAction("More from this speaker", Invocation.Of("quotes", ("by", speaker.Name)));
        }

        yield return Summarise(passage);
    }

    private static ReplyAction Summarise(Passage passage) =>
        new("Sum up the article", Invocation.Of("summary", ("about", passage.Article.Id)));
}
