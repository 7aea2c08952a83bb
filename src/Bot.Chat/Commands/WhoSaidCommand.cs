using System.Collections.Immutable;
using Bot.Chat.Catalogue;
using Bot.Chat.Replies;
using Bot.News.Answers;

namespace Bot.Chat.Commands;

/// <summary><c>/who-said</c>: the speaker behind remembered words.</summary>
internal sealed class WhoSaidCommand : ChatCommand
{
    /// <summary>How many other quotations are shown behind the best one.</summary>
    private const int MostOthers = 2;

    /// <summary>From this score on, the wording is as good as the asker's; below it the reply says "closest".</summary>
    private const double SameWords = 0.9;

    public override CommandDefinition Definition { get; } = new(
        "who-said",
        "Who said these words? Misremembered ones will do",
        "/who-said we don't seek a war",
        [
            new OptionDefinition("words", "What was said, as you remember it", IsRequired: true),
            new OptionDefinition("by", "Only what this person said", Completion: Completion.Speakers),
            Options.Outlet,
        ]);

    public override CommandResult Answer(Invocation invocation, ChatContext context)
    {
        var question = new WhoSaidQuestion(invocation["words"]!, invocation["by"], invocation["outlet"]);
        var answer = WhoSaid.Answer(context.Index, question);
        return new CommandResult(answer, answer.Outcome switch
        {
            WhoSaidOutcome.Said => Said(answer),
            WhoSaidOutcome.ArticleItself => ArticleItself(answer),
            _ => Nobody(answer, question),
        });
    }

    private static Reply Said(WhoSaidAnswer answer)
    {
        var best = answer.Matches[0];
        var speaker = best.Passage.Quote?.Speaker;
        var opening = (speaker, best.Score >= SameWords) switch
        {
            (null, true) => TextBlock.Of("These words are quoted, but it is unclear who said them:"),
            (null, false) => TextBlock.Of("The closest words that are quoted, though it is unclear who said them:"),
            ({ } who, true) => TextBlock.Of(Run.Strong(who.Name), " said it:"),
            ({ } who, false) => TextBlock.Of("The closest words are from ", Run.Strong(who.Name), ":"),
        };
        var blocks = ImmutableArray.CreateBuilder<Block>();
        blocks.Add(opening);
        blocks.Add(PassageBlocks.Of(best));
        var others = answer.Matches.Skip(1).Take(MostOthers).ToList();
        if (others.Count > 0)
        {
            blocks.Add(new HeadingBlock("Also close"));
            blocks.AddRange(others.Select(PassageBlocks.Of));
        }

        return new Reply(blocks.ToImmutable(), [.. Actions(best.Passage)]);
    }

    private static Reply ArticleItself(WhoSaidAnswer answer) => new(
        [
            TextBlock.Of(answer.Matches.Length == 1
                ? "Nobody is quoted with these words: the article itself says so."
                : "Nobody is quoted with these words: the articles themselves say so."),
            .. answer.Matches.Take(1 + MostOthers).Select(PassageBlocks.Of),
        ],
        [Summarise(answer.Matches[0].Passage)]);

    private static Reply Nobody(WhoSaidAnswer answer, WhoSaidQuestion question)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        blocks.Add(TextBlock.Of(
            $"Nobody said “{Refusals.Short(question.Words)}”{Limits(question)} in the {Counting.Articles(answer.ArticlesSearched)} I looked through."));
        if (!answer.About.IsEmpty)
        {
            blocks.Add(new HeadingBlock("Said about it, in other words"));
            blocks.AddRange(answer.About.Take(1 + MostOthers).Select(PassageBlocks.Of));
        }

        return new Reply(blocks.ToImmutable(), [], ReplyTone.Nothing);
    }

    private static string Limits(WhoSaidQuestion question) =>
        (question.By is { } by ? $" by {Refusals.Short(by)}" : "") + (question.Outlet is { } outlet ? $" at {Refusals.Short(outlet)}" : "");

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
