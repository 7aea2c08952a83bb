using System.Collections.Immutable;
using Bot.Chat.Feeds;
using Bot.Chat.Following;
using Bot.Chat.Replies;
using Bot.News.Answers;
using Bot.News.Index;

namespace Bot.Chat;

/// <summary>What every chat calls: run an invocation, read a typed line, complete what is being typed. Thread-safe.</summary>
/// <param name="index">Where the news is.</param>
/// <param name="clock">What time it is.</param>
/// <param name="version">The program's version.</param>
/// <param name="feeds">What the bot follows, or null where it follows nothing.</param>
/// <param name="status">How the parts of the program are doing, asked for each <c>/about</c>; null where there is nothing to say.</param>
/// <param name="follows">What channels follow, or null where none can.</param>
public sealed class NewsDesk(
    NewsIndex index, TimeProvider clock, string version, IFeedList? feeds = null, Func<IEnumerable<StatusLine>>? status = null,
    IFollowStore? follows = null)
{
    /// <summary>The longest text that an option may hold, in UTF-16 code units; longer ones are refused with a reason.</summary>
    public const int MostCharacters = 2_000;

    /// <summary>The most completions that are offered at once.</summary>
    public const int MostCompletions = 25;

    public CommandCatalogue Catalogue => CommandCatalogue.Standard;

    /// <summary>Checks and runs an invocation. Bad input gets a reply that says what is wrong; only a mistake in the program throws.</summary>
    /// <param name="invocation">What was asked.</param>
    /// <param name="mayManage">Whether the asker may change what the bot does for everybody; the chat knows.</param>
    /// <param name="channel">The channel that it was asked in, or null where the bot cannot write there unasked.</param>
    public CommandResult Run(Invocation invocation, bool mayManage = false, ChatChannel? channel = null)
    {
        var now = clock.GetUtcNow();
        if (InvocationCheck.Refuse(invocation, Catalogue, now) is { } refusal)
        {
            return new CommandResult(null, refusal);
        }

        var context = new ChatContext(
            index.Current, index.Earlier, now, version, Catalogue, feeds, mayManage, follows, channel, [.. status?.Invoke() ?? []]);
        return Catalogue.Find(invocation.Command)!.Answer(InvocationCheck.Clean(invocation, Catalogue, now), context);
    }

    /// <summary>Runs a typed line: <c>/quotes by:Zarif</c>. Words without a command are a question for <c>/ask</c>.</summary>
    public CommandResult RunLine(string line, bool mayManage = false, ChatChannel? channel = null)
    {
        var read = CommandLine.Read(line, Catalogue);
        return read.Invocation is { } invocation ? Run(invocation, mayManage, channel) : new CommandResult(null, read.Refusal!);
    }

    /// <summary>What a typed line asks for, or null where it cannot be understood.</summary>
    public Invocation? Read(string line) => CommandLine.Read(line, Catalogue).Invocation;

    /// <summary>What an option's value could be, given how it begins; for a chat that completes option by option.</summary>
    public ImmutableArray<string> CompleteOption(string command, string option, string typed) =>
        Completions.OfOption(Catalogue, index.Current, command, option, typed);

    /// <summary>What a typed line could go on as: whole lines, best first.</summary>
    public ImmutableArray<string> CompleteLine(string line) => Completions.OfLine(Catalogue, index.Current, line);

    /// <summary>
    /// What stands around a passage that was shown, where need be in an earlier version of its article; null where the
    /// article is gone or no version that is known has the passage.
    /// </summary>
    public Reply? Around(PassageAddress passage)
    {
        var now = index.Current.Find(passage.ArticleId) is { } document && passage.IsIn(document.Article.Text) ? document : null;
        return (now ?? EarlierVersions.Of(index.Earlier, passage.ArticleId).FirstOrDefault(version => passage.IsIn(version.Article.Text))) is { } found
            ? PassageContext.Of(found, passage.Span)
            : null;
    }

    /// <summary>The id of the article that an address leads to, or null.</summary>
    public string? FindArticle(Uri address) => ArticleAddress.Find(index.Current, address);
}
