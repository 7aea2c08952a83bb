using Bot.Chat.Replies;
using Bot.News;
using Bot.News.Index;

namespace Bot.Chat.Tests;

/// <summary>What <c>/who-said</c> opens with: whether the words are the asker's, and who said them.</summary>
public sealed class WhoSaidCommandTests
{
    [Theory]
    [InlineData("get it done", "Anna Berg said it:")]
    [InlineData("Get it DONE!", "Anna Berg said it:")]
    [InlineData("the ferry will be back in the harbour by monday", "Anna Berg said it:")]
    [InlineData("the ferrys will be back in the harbor by Monday", "Anna Berg said it:")]
    [InlineData("the boat will be back in town by monday", "The closest words are from Anna Berg:")]
    [InlineData("the ferry will not be back in the harbour by monday", "The closest words are from Anna Berg:")]
    [InlineData("the ferry will return to the harbour by Monday", "The closest words are from Anna Berg:")]
    [InlineData("we want our ferry back", "One man said it:")]
    [InlineData("we want all of our ferries back", "The closest words are from one man:")]
    [InlineData("no swimming in the old harbour", "The closest words are from the sign:")]
    [InlineData("the boats are lost", "The words come up in what Anna Berg said:")]
    [InlineData("we sleep here wherever the ferry goes", "These words are quoted, but it is unclear who said them:")]
    public void RunLine_Words_OpensWithWhoSaidThem(string words, string opening)
    {
        var desk = SeedDesk.Create(Document.Read(new Article("ferry", """
            The council of Halden met on Monday.

            “Get it done,” Anna Berg, the mayor, told the owners. “The ferry will be back in the harbour by Monday,” she said. “I do not believe that the boats are lost,” she added.

            “We want our ferry back,” one man shouted. The sign read, “No swimming in the harbour.”

            At the pier, “We sleep here, wherever the ferry goes” was written on a wall.

            Some of them get it wrong, and what is done is done. It will be Monday again before they get on with it.
            """)));

        var reply = desk.RunLine("/who-said " + words).Reply;

        Assert.Equal(opening, Assert.IsType<TextBlock>(reply.Blocks[0]).PlainText);
    }

    [Theory]
    [InlineData("the ferry will be back in the harbour by Monday", "Anna Berg said it in an earlier version of the article. The article no longer has these words:")]
    [InlineData("the boats are lost to the storm", "The words come up in what Anna Berg said in an earlier version of the article. The article no longer has them:")]
    [InlineData("the ferry will be back here in the harbour by Monday", "The closest words are from Anna Berg in an earlier version of the article. The article no longer has them:")]
    public void RunLine_WordsOfAnEarlierVersion_OpensWithWhoSaidThemThen(string words, string opening)
    {
        var index = new NewsIndex();
        index.Publish(builder => builder.Add(Document.Read(new Article(
            "ferry", "“The ferry will be back in the harbour by Monday. I do not believe that the boats are lost to the storm,” Anna Berg said."))));
        index.Publish(builder => builder.Add(Document.Read(new Article("ferry", "Anna Berg declined to comment."))));

        var reply = new NewsDesk(index, TimeProvider.System, "1.2.3").RunLine("/who-said " + words).Reply;

        Assert.Equal(opening, Assert.IsType<TextBlock>(reply.Blocks[0]).PlainText);
    }
}
