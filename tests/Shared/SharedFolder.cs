namespace Bot.Tests.Shared;

/// <summary>The measuring data beside the checkout (<c>../shared</c>), where there is any.</summary>
internal static class SharedFolder
{
    /// <summary>The checkout's top folder: the first one above the test assembly that holds Bot.sln.</summary>
    public static string Repository { get; } = FindRepository();

    /// <summary>The full path of <c>../shared</c>, or null where the checkout stands alone.</summary>
    public static string? Root { get; } =
        Path.GetFullPath(Path.Combine(Repository, "..", "shared")) is var path && Directory.Exists(path) ? path : null;

    public static string File(string relative) =>
        Path.Combine(Root ?? throw new InvalidOperationException("There is no ../shared."), relative);

    private static string FindRepository()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (System.IO.File.Exists(Path.Combine(folder.FullName, "Bot.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("No folder above the tests holds Bot.sln.");
    }
}
