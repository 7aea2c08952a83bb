using System.Collections.Immutable;
using Bot.Chat.Catalogue;
using Bot.Chat.Replies;
using Bot.News.Answers;

namespace Bot.Chat.Commands;

/// <summary><c>/ask</c>: the sentences that answer a question best.</summary>
internal sealed class AskCommand : ChatCommand
{
    private const int PageSize = 3;

    public override CommandDefinition Definition { get; } = new(
        "ask",
        "What do the articles say? The sentences that answer best, as they were written",
        "/ask how many missiles hit al asad",
        [
            new OptionDefinition("question", "Your question, in your words", IsRequired: true),
            new OptionDefinition("since", "Only articles from this day on, such as 2026-11-23", Kind: OptionKind.Day),
            Options.PageNumber,
        ]);

    public override CommandResult Answer(Invocation invocation, ChatContext context)
    {
        var since = invocation["since"] is { } day ? Days.Read(day) : null;
        var question = new AskQuestion(invocation["question"]!, context.Now, since);
        var answer = Ask.Answer(context.Index, question);
        return new CommandResult(answer, answer.Sentences.IsEmpty ? Nothing(answer, question) : Sentences(answer, invocation));
    }

    private static Reply Sentences(AskAnswer answer, Invocation invocation)
    {
        var page = Page.Of(answer.Sentences, invocation, PageSize);
        return new Reply([.. Understood(answer), .. page.Items.Select(PassageBlocks.Of)], [.. page.Actions(invocation)]);
    }

    private static Reply Nothing(AskAnswer answer, AskQuestion question)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        blocks.AddRange(Understood(answer));
        blocks.Add(TextBlock.Of(
            $"I looked through {Counting.Articles(answer.ArticlesSearched)}, and nothing there answers “{Refusals.Short(question.Words)}”."));
        if (!answer.Articles.IsEmpty)
        {
            blocks.Add(new HeadingBlock("The nearest articles"));
            blocks.Add(new ListBlock([.. answer.Articles.Take(PageSize).Select(document => ArticlesCommand.Item(document.Article))]));
        }

        return new Reply(blocks.ToImmutable(), [], ReplyTone.Nothing);
    }

    private static IEnumerable<Block> Understood(AskAnswer answer) =>
        answer.Understood.IsEmpty ? [] : [TextBlock.Of($"Looking at {string.Join(", ", answer.Understood)}.")];
}
