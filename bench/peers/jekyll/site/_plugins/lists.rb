# Makes a page for each tag, and the home in pages of twenty.
class Lists < Jekyll::Generator
  def generate(site)
    posts = site.posts.docs.sort_by { |post| [post.date, post.url] }.reverse
    site.tags.each { |tag, tagged| list(site, "tags/#{tag}", "title" => tag, "posts" => tagged.sort.reverse) }
    pages = posts.each_slice(20).to_a
    places = pages.each_index.map { |at| at.zero? ? "" : "page/#{at + 1}" }
    pages.zip(places).each_with_index do |(some, place), at|
      newer = at.positive? ? "/#{places[at - 1]}/".squeeze("/") : nil
      older = places[at + 1] && "/#{places[at + 1]}/"
      list(site, place, "posts" => some, "newer" => newer, "older" => older)
    end
  end

  def list(site, place, data)
    page = Jekyll::PageWithoutAFile.new(site, site.source, place, "index.html")
    page.data.merge!(data, "layout" => "list")
    site.pages << page
  end
end
