using Microsoft.Extensions.FileProviders;

namespace Bot.Web;

/// <summary>The chat page: files inside the program itself, so that it works from any folder and a read-only disk.</summary>
internal static class PageFiles
{
    private const string Folder = "Bot.Web.Page";

    public static void UsePage(this WebApplication app)
    {
        var files = new EmbeddedFileProvider(typeof(PageFiles).Assembly, Folder);
        app.UseDefaultFiles(new DefaultFilesOptions { FileProvider = files, DefaultFileNames = ["index.html"] });
        app.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = files,
            // Asked for again each time, and answered with "not modified" until the program changes.
            OnPrepareResponse = served => served.Context.Response.Headers.CacheControl = "no-cache",
        });
    }
}
