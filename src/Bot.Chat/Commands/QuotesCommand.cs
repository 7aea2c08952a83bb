using System.Collections.Immutable;
using Bot.Chat.Catalogue;
using Bot.Chat.Replies;
using Bot.News.Answers;

namespace Bot.Chat.Commands;

/// <summary><c>/quotes</c>: what one person said, newest first.</summary>
internal sealed class QuotesCommand : ChatCommand
{
    private const int PageSize = 5;
    private const int MostSuggestions = 5;

    public override CommandDefinition Definition { get; } = new(
        "quotes",
        "What a person said, newest first",
        "/quotes by:Zarif",
        [
            new OptionDefinition("by", "The person or organisation", IsRequired: true, Completion: Completion.Speakers),
            new OptionDefinition("about", "Only what was said about this"),
            Options.Outlet,
            Options.Since,
            Options.Until,
            Options.PageNumber,
        ]);

    public override CommandResult Answer(Invocation invocation, ChatContext context)
    {
        var question = new QuotesQuestion(invocation["by"]!, invocation["about"], Options.LimitsOf(invocation));
        var answer = QuotesBy.Answer(context.Index, question);
        return new CommandResult(answer, answer.Quotations.IsEmpty ? Nothing(answer, question) : Quotations(answer, question, invocation));
    }

    private static Reply Quotations(QuotesAnswer answer, QuotesQuestion question, Invocation invocation)
    {
        var page = Page.Of(answer.Quotations, invocation, PageSize);
        var about = question.About is { } words ? $" about “{Refusals.Short(words)}”" : "";
        return new Reply(
            [
                .. Limited(question),
                new HeadingBlock($"{answer.Speaker}: {Counting.Of(answer.Quotations.Length, "quotation")}{about}{page.Place}"),
                .. page.Items.Select(PassageBlocks.Of),
            ],
            [.. page.Actions(invocation)]);
    }

    private static IEnumerable<Block> Limited(QuotesQuestion question) => Understood.Line(question.Limits is null ? null : question.Limits with { By = null });

    private static Reply Nothing(QuotesAnswer answer, QuotesQuestion question)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        blocks.AddRange(Limited(question));
        blocks.Add(TextBlock.Of(answer.Speaker is { } speaker
            ? $"{speaker} is not quoted{(question.About is { } about ? $" about “{Refusals.Short(about)}”" : "")} in the {Counting.Articles(answer.ArticlesSearched)} I looked through."
            : $"I know nobody called “{Refusals.Short(question.By)}” who is quoted in the {Counting.Articles(answer.ArticlesSearched)} I looked through."));
        var suggestions = answer.Suggestions.Take(MostSuggestions).ToList();
        if (suggestions.Count > 0)
        {
            blocks.Add(TextBlock.Of($"Did you mean {string.Join(", or ", suggestions)}?"));
        }

        return new Reply(
            blocks.ToImmutable(),
            [.. suggestions.Select(name => new ReplyAction(Refusals.Label(name), Invocation.Of("quotes", ("by", name), ("about", question.About))))],
            ReplyTone.Nothing);
    }
}
