using Bot.News.Text;

namespace Bot.News.Tests.Text;

public sealed class TokenizerTests
{
    [Theory]
    [InlineData("Rain fell, he said.", "Rain|fell|,|he|said|.")]
    [InlineData("She didn't say; it's Roe's.", "She|didn't|say|;|it|'s|Roe|'s|.")]
    [InlineData("They’ll pay $3.5m, or 10,000", "They|’ll|pay|$3.5m|,|or|10,000")]
    [InlineData("The U.S. and x-rays at 5 p.m. today", "The|U.S.|and|x-rays|at|5|p.m.|today")]
    [InlineData("said,“so” (a/b) naïve café, end", "said|,|“|so|”|(|a/b|)|naïve|café|,|end")]
    [InlineData("Wait... what?!", "Wait|...|what|?|!")]
    public void Read_Sentence_CutsWordsAndMarks(string text, string tokens) =>
        Assert.Equal(tokens.Split('|'), Read(text).Select(token => text[token.Start..token.End]));

    [Fact]
    public void Read_Words_KnowsWhichArePlain() =>
        Assert.Equal(["Rain", "fell", "he", "said"], PlainOf("Rain fell, he x-rayed café 3rd U.S. said didn't"));

    // A space or comma lets a word be read by its letters alone; a tab does not.
    [Fact]
    public void Read_SpacesOrTabs_GivesTheSameTokens()
    {
        var random = new Random(3);
        for (var round = 0; round < 2000; round++)
        {
            var text = new string(random.GetItems<char>("aabBcd  ,.'’-é1$@:\"", 24));
            Assert.Equal(
                Read(text.Replace(' ', '\t')).Select(token => token with { IsPlain = false }),
                Read(text).Select(token => token with { IsPlain = false }));
        }
    }

    private static IEnumerable<string> PlainOf(string text) => Read(text).Where(token => token.IsPlain).Select(token => text[token.Start..token.End]);

    private static List<Token> Read(string text)
    {
        var tokens = new List<Token>();
        Tokenizer.Read(text, new TextSpan(0, text.Length), tokens);
        return tokens;
    }
}
