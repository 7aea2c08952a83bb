using Bot.Chat;
using Bot.Chat.Replies;
using Bot.Discord.Text;

namespace Bot.Discord.Messages;

/// <summary>A command in the menu of a message, under Apps.</summary>
/// <param name="Name">As the menu shows it, at most 32 characters; the key of its translations as well.</param>
/// <param name="Answer">Answers for a message's text.</param>
internal sealed record MessageCommand(string Name, Func<NewsDesk, string, MessageAnswer> Answer)
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<MessageCommand> All { get; } = [new("Who said this?", WhoSaid), new("Summarise this", Summarise)];

    public static MessageCommand? Find(string name) => All.FirstOrDefault(command => command.Name == name);

    /// <summary>Looks up the quoted parts of a message one after the other, then all of it; the first that is found is the
    /// answer.</summary>
    private static MessageAnswer WhoSaid(NewsDesk desk, string message)
    {
        var answers = QuotedParts.Of(message)
            .Select(words => Ask(desk, Invocation.Of("who-said", ("words", Graphemes.Beginning(words, NewsDesk.MostCharacters)))))
            .ToList(); // at most five
        return answers.FirstOrDefault(answer => answer.Reply.Tone == ReplyTone.Answer)
            ?? answers.FirstOrDefault(answer => answer.Reply.Tone == ReplyTone.Nothing)
            ?? new MessageAnswer(Reply.Refusal("I find no words in this message."), null);
    }

    /// <summary>Sums up the first article of ours that the message links to.</summary>
    private static MessageAnswer Summarise(NewsDesk desk, string message)
    {
        var addresses = WebAddress.In(message).ToList();
        var article = addresses
            .Select(text => Uri.TryCreate(text, UriKind.Absolute, out var address) ? desk.FindArticle(address) : null)
            .FirstOrDefault(id => id is not null);
        return (article, addresses.Count) switch
        {
            ({ } id, _) => Ask(desk, Invocation.Of("summary", ("about", id))),
            (null, 0) => new MessageAnswer(
                Reply.Refusal("There is no link in this message. Use it on a message with a link to an article, or ask with /summary."), null),
            _ => new MessageAnswer(Reply.Refusal("I have no article that this message links to. /articles shows what I have."), null),
        };
    }

    private static MessageAnswer Ask(NewsDesk desk, Invocation invocation) => new(desk.Run(invocation).Reply, invocation);
}

/// <summary>An answer to a command in the menu of a message.</summary>
/// <param name="Reply">What to say.</param>
/// <param name="Asked">What was asked for it, or null where nothing was.</param>
internal sealed record MessageAnswer(Reply Reply, Invocation? Asked);
