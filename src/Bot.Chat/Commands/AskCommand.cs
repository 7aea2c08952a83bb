using System.Collections.Immutable;
using System.Globalization;
using Bot.Chat.Catalogue;
using Bot.Chat.Replies;
using Bot.News.Answers;

namespace Bot.Chat.Commands;

/// <summary><c>/ask</c>: the sentences that answer a question best.</summary>
internal sealed class AskCommand : ChatCommand
{
    private const int PageSize = 3;
    private const string Explain = "explain", Yes = "yes";

    public override CommandDefinition Definition { get; } = new(
        "ask",
        "What do the articles say? The sentences that answer best, as they were written",
        "/ask how many missiles hit al asad",
        [
            new OptionDefinition("question", "Your question, in your words", IsRequired: true),
            Options.By,
            Options.Outlet,
            Options.Since,
            Options.Until,
            new OptionDefinition(Explain, "Why each sentence was chosen", Kind: OptionKind.Choice, Choices: [Yes, "no"]),
            Options.PageNumber,
        ]);

    public override CommandResult Answer(Invocation invocation, ChatContext context)
    {
        var question = new AskQuestion(invocation["question"]!, context.Now, Options.LimitsOf(invocation));
        var answer = Ask.Answer(context.Index, question);
        return new CommandResult(answer, answer.Sentences.IsEmpty ? Nothing(answer, question) : Sentences(answer, invocation));
    }

    private static Reply Sentences(AskAnswer answer, Invocation invocation)
    {
        var page = Page.Of(answer.Sentences, invocation, PageSize);
        var isExplained = string.Equals(invocation[Explain], Yes, StringComparison.OrdinalIgnoreCase);
        return new Reply(
            [
                .. Understood.Dropped(answer.GaveWay),
                .. Understood.Line(answer.Understood),
                .. page.Items.SelectMany(match => isExplained ? [PassageBlocks.Of(match), Why(match)] : new Block[] { PassageBlocks.Of(match) }),
            ],
            [.. page.Actions(invocation)]);
    }

    private static Reply Nothing(AskAnswer answer, AskQuestion question)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        blocks.AddRange(Understood.Line(answer.Understood));
        blocks.Add(TextBlock.Of(
            $"I looked through {Counting.Articles(answer.ArticlesSearched)}, and nothing there answers “{Refusals.Short(question.Words)}”."));
        if (!answer.Articles.IsEmpty)
        {
            blocks.Add(new HeadingBlock("The nearest articles"));
            blocks.Add(new ListBlock([.. answer.Articles.Take(PageSize).Select(document => ArticlesCommand.Item(document.Article))]));
        }

        return new Reply(blocks.ToImmutable(), [], ReplyTone.Nothing);
    }

    /// <summary>What each reason adds to the score, the largest first.</summary>
    private static TextBlock Why(Match match)
    {
        var reasons = match.Reasons.OrderByDescending(reason => reason.Value)
            .Select(reason => $"{reason.Key} {reason.Value.ToString("0.0", CultureInfo.InvariantCulture)}");
        return TextBlock.Of($"Why: {string.Join(", ", reasons)}; {match.Score.ToString("0.0", CultureInfo.InvariantCulture)} in all.");
    }
}
