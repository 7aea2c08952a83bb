using System.Net;
using Bot.Settings;
using Bot.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Web;

public sealed class WebManagersTests
{
    [Theory]
    [InlineData("Local", "127.0.0.1", "localhost:5080", "", true)]
    [InlineData("Local", "::ffff:127.0.0.1", "127.0.0.1:5080", "", true)]
    [InlineData("Local", "::1", "[::1]:5080", "Sec-Fetch-Site: same-origin", true)]
    [InlineData("Local", "172.17.0.1", "localhost:5080", "", false)]
    [InlineData("Local", "127.0.0.1", "evil.example", "", false)]
    [InlineData("Local", "127.0.0.1", "localhost.evil.example", "", false)]
    [InlineData("Local", "127.0.0.1", "localhost:5080", "X-Forwarded-For: 127.0.0.1", false)]
    [InlineData("Local", "127.0.0.1", "localhost:5080", "Forwarded: for=127.0.0.1", false)]
    [InlineData("Local", "127.0.0.1", "localhost:5080", "Sec-Fetch-Site: cross-site", false)]
    [InlineData("Nobody", "127.0.0.1", "localhost:5080", "", false)]
    [InlineData("Everyone", "8.8.8.8", "news.example", "X-Forwarded-For: 1.2.3.4", true)]
    public void Include_Request_OnlyFromWhereTheSettingSays(string managers, string from, string host, string header, bool included)
    {
        var context = new DefaultHttpContext
        {
            RequestServices = new ServiceCollection().AddSingleton(new WebOptions { Managers = Enum.Parse<WebManagement>(managers) }).BuildServiceProvider(),
        };
        context.Connection.RemoteIpAddress = IPAddress.Parse(from);
        context.Request.Host = new HostString(host);
        if (header.Split(": ") is [var name, var value])
        {
            context.Request.Headers[name] = value;
        }

        Assert.Equal(included, WebManagers.Include(context));
    }
}
