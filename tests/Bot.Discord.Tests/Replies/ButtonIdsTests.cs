using Bot.Chat;
using Bot.Discord.Replies;

namespace Bot.Discord.Tests.Replies;

public sealed class ButtonIdsTests
{
    private readonly ButtonIds _ids = new();

    [Fact]
    public void IdOf_ShortLine_IsKnownAfterARestart()
    {
        var id = _ids.IdOf(Invocation.Of("quotes", ("by", "Javad \"Z\" Zarif")));

        Assert.Equal(new ButtonAction("/quotes by:\"Javad \"\"Z\"\" Zarif\"", ButtonEffect.Answer), new ButtonIds().Read(id));
    }

    [Fact]
    public void IdOf_NextPage_TurnsThePage()
    {
        Assert.Equal(ButtonEffect.TurnPage, _ids.Read(_ids.IdOf(Invocation.Of("quotes", ("by", "Zarif"), ("page", "2"))))!.Value.Effect);
    }

    [Fact]
    public void ShareIdOf_Invocation_ShowsEveryone()
    {
        var invocation = Invocation.Of("quotes", ("by", "Zarif"));

        Assert.Equal(new ButtonAction(invocation.ToLine(), ButtonEffect.ShowEveryone), _ids.Read(_ids.ShareIdOf(invocation)));
    }

    [Fact]
    public void IdOf_LongLine_IsKeptForAWhile()
    {
        var invocation = Invocation.Of("ask", ("question", new string('x', 500)), ("page", "3"));

        var id = _ids.IdOf(invocation);

        Assert.InRange(id.Length, 1, 100);
        Assert.Equal(new ButtonAction(invocation.ToLine(), ButtonEffect.TurnPage), _ids.Read(id));
        Assert.Null(new ButtonIds().Read(id));
    }

    [Fact]
    public void IdOf_TooManyLongLines_ForgetsTheOldest()
    {
        var first = _ids.IdOf(Long(0));
        for (var number = 1; number <= 5000; number++)
        {
            _ids.IdOf(Long(number));
        }

        Assert.Null(_ids.Read(first));
        Assert.NotNull(_ids.Read(_ids.IdOf(Long(5000))));
    }

    [Theory]
    [InlineData("")]
    [InlineData("something else")]
    [InlineData("#ABC")]
    [InlineData("=x")]
    public void Read_UnknownId_IsNothing(string id)
    {
        Assert.Null(_ids.Read(id));
    }

    private static Invocation Long(int number) => Invocation.Of("ask", ("question", new string('x', 200) + number));
}
